/**
 * The English of procedures: every word the compiler reads by itself, and nothing but words. A
 * second language is another table of this form; a world adds verbs of its own to it. Which words
 * make which reading stands in `resolve/`.
 */
import { number, unit } from './english-numbers.ts';
import { verbs } from './english-verbs.ts';
import type { Language } from './language.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function list(phrases: string): readonly string[] {
  return phrases.split(', ');
}

const sides = list(
  'to the left of, to the right of, left of, right of, next to, beside, above, below, under, underneath, near, close to',
);

export const english: Language = {
  verbs,
  firmVerbs: set(
    'click left-click double-click right-click right tap press long-press hit scan enter type choose select pick draw wait continue go log sign key fill',
  ),
  looks: set('check mark write put provide keep release'),
  separable: set('turn switch toggle'),
  switchWords: {
    on: true,
    enabled: true,
    ticked: true,
    off: false,
    disabled: false,
    cleared: false,
  },
  rowNouns: set('row line entry'),
  besideRow: list('next to, beside, opposite'),
  keys: { enter: 'Enter', return: 'Enter', escape: 'Escape', esc: 'Escape' },
  keyNoun: set('key'),
  carries: set('copy'),
  opening: set('open launch start'),
  rightButton: list('right mouse button, right button, secondary button'),
  leftButton: list('left mouse button, left button, primary button, mouse button'),
  aims: list('so that, such that, in order that, so'),
  fromStart: new Set(['start over', 'start again', 'begin again']),
  waits: set('wait pause'),
  tools: set('phone mouse camera pointer cursor finger smartphone handset'),
  instrumental: set('use using take drag hold slide swipe move'),
  ended: set('done finished complete completed ready over through loaded synced'),
  possibilities: set('may might could'),
  joints: set('and or nor then the a first both neither next finally by followed'),
  clauseStarts: set(
    'and then or but nor now please also next finally first again afterwards just simply so instead therefore',
  ),
  nounAfter: set(
    "a an the this that's each every any no is are was were be been being stays stay remains remain keep keeps left its your whether which who whose of how what where our their his her new old same main",
  ),
  denials: set("not never without don't doesn't didn't won't can't cannot isn't neither nor avoid"),
  forbidding: set("not never don't cannot can't mustn't shouldn't"),
  avoiding: set('avoid refrain'),
  never: set('never'),
  unheard: list('under no circumstances, on no account, in no case, at no time, by no means'),
  qualifying: set(
    'until till before unless yet twice again already when while if once too except only without first instead',
  ),
  qualifyingPhrases: list('more than, a second time, as long as, by mistake, by accident'),
  permissions: set('can may could might'),
  duties: set('must should shall ought need needs have'),
  dutiesTo: set('ought need needs have'),
  reader: set("you you'll you'd"),
  states: set(
    'hear receive feel understand own like love want wish hope wonder worry hurry trust seem belong suffice care reach arrive end land come meet recognise recognize realise realize encounter experience obtain spot',
  ),
  advice: list(
    "it is best to, best to, advised to, recommended to, recommend that you, recommend you, suggest that you, suggest you, advise you to, be sure to, make sure to, remember to, do not forget to, don't forget to, never forget to, always remember to, please",
  ),
  optional: list('optionally, optional, if you like, if you wish, if you prefer'),
  asWell: list(
    'works as well, works too, works just as well, works also, will do as well, will do too, will do, does too, does it too, does the same, also works, also does, can also be used, can be used as well, can be used instead, is fine too, is fine as well',
  ),
  oneOf: list('one of, any of, any one of, either of'),
  nothing: set('nothing none'),
  exceptions: set('but except excepting excluding besides than'),
  omits: set('skip'),
  altered: set(
    'backward backwards reversed reverse incorrectly wrongly wrong misspelt misspelled mistyped capitals capital uppercase lowercase partly partially halfway incompletely differently',
  ),
  attributes: set('received mailed emailed sent'),
  pieces: set(
    'digit digits letter letters character characters number numbers half part end beginning first last',
  ),
  buttoned: set(
    'finish end reply submit respond leave deny approve consent conclude discard terminate withdraw follow try',
  ),
  goesOn: set('continue proceed resume carry move go begin skip'),
  back: 'back',
  attempts: list('try to, attempt to'),
  also: list('you can also, you may also, you could also, alternatively'),
  forPurpose: list('for a, for an, for another, for more, for further, for additional'),
  relatives: set('which that who whose'),
  subjects: set('you he she it they we i who that which'),
  connectors: set(
    'and then or the your on again next finally now also followed button buttons icon icons tab tabs field fields menu item option link box boxes entry key tile first second third row please once more time just simply both',
  ),
  and: 'and',
  or: 'or',
  contraction: /n't$/,
  finiteEnding: 's',
  gerund: /ing$/,
  participle: /ed$/,
  irregular: {
    held: 'hold',
    written: 'write',
    sent: 'send',
    kept: 'keep',
    run: 'run',
    shut: 'shut',
    cut: 'cut',
    set: 'set',
    reset: 'reset',
    done: 'do',
    taken: 'take',
    left: 'leave',
    let: 'let',
    drawn: 'draw',
    chosen: 'choose',
    read: 'read',
    put: 'put',
    hit: 'hit',
  },
  perfect: 'having',
  articles: set('the a an your this that its'),
  objectPronouns: set('it them'),
  article: 'the',
  possessive: 'your',
  genitive: "'s",
  objects: set(
    'the a an your this that these those all any both it them its their his her each every',
  ),
  particles: set('up down in out on off over through back away into onto around to until for with'),
  joiners: set('and or but then'),
  concluding: set('so but therefore thus hence'),
  leadIns: set('and but then so also however now or'),
  being: set('is are was were be been being'),
  seeing: set('see get find receive'),
  once: 'once',
  onceBeside: set('more again at only than'),
  hidesOpener: set('the a whether even as what'),
  of: 'of',
  ordinals: set('second'),
  uncounted: list(
    'however many, no matter how many, any number of, an unlimited number of, unlimited',
  ),
  upward: set('more longer'),
  collectives: set('dozen pair trio single'),
  thin: set(
    'a an the of for to is are was has have it its this that in on at and or be with by from after before you your not only every each one own them there',
  ),
  afterSecond: set('later after before and or until for to in at long'),
  either: 'either',
  into: set('in into at as for under beside from within inside on below above of near'),
  both: 'both',
  allOf: set('both two all each every'),
  fields: set('field fields box boxes'),
  as: 'as',
  secrets: set('password passphrase pin code'),
  optionAfter: 'to',
  with: set('with by using via through'),
  pronouns: set('it same again them this that those'),
  lastNamed: set('it this that'),
  shown: {
    finite: list(
      'opens, appears, asks, lists, confirms, informs, explains, flashes up, gets displayed, gets shown, is its, is among, is listed, is shown, are shown, shows, pops up, comes up, shows up, is displayed, are displayed, displays, is open, is opened, says, reads, sees, is visible, loads, is loaded, is brought up, brings up, prompts, greets, starts, comes back, returns, is there, is up, are up, is available, exists, is present, flashes, blinks, lights up, is called, follows, is opening, are opening, is appearing, are appearing, is loading, is popping up, is coming up',
    ),
    past: list(
      'opened, appeared, popped up, come up, came up, shown, loaded, been shown, been displayed, been opened, displayed, showed up',
    ),
    base: list(
      'open, appear, be shown, show, pop up, come up, show up, be displayed, display, be open, be opened, say, read, be visible, load, flash, blink, be there',
    ),
    before: list(
      'see, get, find, receive, receives, sees, gets, complains, answers with, confirms with, replies with, responds with, reacts with, greets you with, comes up with, greeted by, greeted with, welcomed by, faced with, confronted with, reports, warns, appears, pops up, takes you to, brings you to, brings you back to, sends you to, up comes, gives way to, back at, back on, now on, now at, are on, are at, followed by, have seen, taken to, brought to, led to, redirected to, returned to, changes to, switches to, turns to, there is, there will be, shows, says, reads, displays, brings up, opens, is called, arrive at, land on, leads to, goes to, asks for, you reach, presented with, answer with, which opened, that opened, this opened, which brought up, which showed, which displayed',
    ),
  },
  gone: {
    finite: list(
      'closes, gives way to, disappears, is gone, vanishes, is no longer shown, is closed, goes away, is not shown, are gone, is no longer visible, is no longer open, is hidden, goes out, has gone, is closing, is disappearing, is going away',
    ),
    past: list('closed, disappeared, vanished, gone away'),
    base: list('close, disappear, vanish, go away, be gone, be closed'),
    before: list('no longer see, no longer shows'),
  },
  holding: list(
    'is set to, is, be set to, be, is set as, shows, reads, says, contains, holds, has the value, is filled in with, is filled with',
  ),
  heldIn: list(
    'is selected in, is chosen in, is set in, is picked in, is shown in, is entered in, is selected for, is selected as, is chosen as, stands in, be selected in, be chosen in, be set in, be entered in',
  ),
  showing: set('show shows display displays see'),
  naming: set('called named'),
  quoting: set('says reads states complains warns reports confirms answers replies'),
  asking: set(
    'asks says wants prompts warns requests offers complains reminds informs tells needs',
  ),
  attempting: set('try'),
  asksFor: list(
    'asks for, ask for, asks you for, ask you for, asks you to enter, ask you to enter, asks you to type, asks you to draw, prompts for, prompts you for, wants, requests, demands, requires',
  ),
  askedFor: list(
    'asked for, prompted for, asked to enter, asked to type, asked to draw, asked to input, prompted to enter, prompted to type, prompted to draw, requested to enter, invited to enter, told to enter',
  ),
  presence: list(
    'is available, is there, exists, is present, is open, follows, starts, returns, reads, says, shows',
  ),
  comparatives: set('more less longer fewer'),
  than: 'than',
  inside: 'within',
  leastOf: set('least minimum shortest'),
  mostOf: set('most maximum longest give allow'),
  ending: set('expire expires lapse lapses end ends stop stops'),
  limits: set(
    'more less longer shorter fewer later earlier before after until even only just over above exceed',
  ),
  negations: set(
    "not never hardly barely rarely seldom scarcely fails fail failed failing refuses refuse refused declines unable unlikely ceases cease ceased stops almost nearly nobody no neither nor cannot can't won't doesn't don't isn't aren't hasn't shouldn't wouldn't",
  ),
  auxiliaries: set(
    "will would should shall can could may might must to does do did don't doesn't didn't won't can't cannot shouldn't has have had 'll",
  ),
  infinitive: 'to',
  adverbs: set(
    'now then also automatically immediately shortly soon already next finally briefly just again first always directly straight still yet only',
  ),
  still: set('still stays remains again'),
  moment: set('now yet already'),
  screens: set(
    'question window windows screen page dialog dialogue dialogs menu view panel box prompt popup pop-up login-screen message notification notice list tab section form',
  ),
  screenNames: set('window screen page dialog dialogue panel'),
  controls: set('button field checkbox link menu tab icon'),
  pointing: set('click tap double-click right-click'),
  elements: set(
    'button icon field box link menu tab tile option entry key list drop-down dropdown checkbox switch toggle slider item',
  ),
  sequels: list('followed by'),
  sequence: set('then > followed before'),
  turning: list('open, go to, pick up, take, grab, turn to, switch to'),
  surfaces: set('on at from'),
  within: set('in'),
  devices: set(
    'router modem printer projector thermostat toaster app application browser camera cameras client computer console desktop device interface laptop machine mailbox pc phone portal server site smartphone software tablet television tv unit web webcam website',
  ),
  anyDevice: set('device machine unit system interface software client'),
  apps: set('app apps'),
  platforms: set('android apple google ios iphone ipad linux mac mobile windows'),
  parts: set(
    'screen window page dialog dialogue panel view display menu submenu bar toolbar menubar taskbar sidebar row line column list table tree tab form section area pane field box button icon link entry item card prompt message notice popup pop-up question login keyboard keypad mouse left right top bottom corner side edge end beginning start middle centre center back front rear inside outside way whole other contrary surface face same day morning evening night moment time occasion attempt try step second minute hour following next first third last latest map picture image list screens pages',
  ),
  rooms: set(
    'room basement building cabinet ceiling cupboard desk door entrance floor hall hallway house office premises rack shelf shop site store wall warehouse workplace',
  ),
  adjuncts: set(
    'in into at as for under beside from within inside on below above of near by with using via through over without during between behind against across around onto outside towards like per underneath beneath',
  ),
  sides,
  besides: [...sides, 'instead of', 'rather than'],
  means: set('by via without through during over'),
  instruments: set('with using'),
  loose: set(
    'for of below above beside near under underneath beneath behind between around as like',
  ),
  asides: list(
    'with the right mouse button, with the left mouse button, with the secondary button, if applicable, at once, in a row, at a time, as well, in front of you, in response, in reply, in return, in addition, so far, right away, straight away, in turn, for now, for the moment, at last, at first, by hand, by mouse, with care, any more, any longer, no longer, with a click, with one click, with a tap, with a single click, on purpose, in full, for short, for example, in order, in particular, in general, in any case, of course, per default, by default, in the usual way, in this way, from there, from here, from now on, on screen, in time, in sequence, one after another, one after the other, one at a time, at your leisure',
  ),
  fillers: set(
    'click tap press ever here there too again instead once more else well all both each same together straight right away fast hard now then soon beforehand afterwards later please even only just yourself afresh anew onwards onward again down up back out off in fully app application program same second third time first last next new old whole entire mouse button finger fingertip stylus pen hand hands pointer cursor camera eye care ease default left right top bottom lower upper middle centre center corner side edge case way order row moment turn attempt reset shape form manner fashion mistake mistakes error errors delay hesitation haste main keyboard keypad blue red green grey gray white bold row easy simple short',
  ),
  limiting: set('only once partly halfway mostly'),
  rarely: set(
    'rarely hardly barely scarcely daily weekly hourly monthly yearly solely exclusively remotely repeatedly occasionally merely',
  ),
  manner: 'ly',
  bodies: set('back rear front underside inside outside'),
  clauseOpeners: set(
    'so nor neither that which because since than whether where how what whatever whichever wherever whoever however shown found seen',
  ),
  purpose: list(
    'to open, to see, to show, to display, to reach, to bring up, to get to, to get back to, to go to, to go back to, to view, to return to, to access, to look up, to check',
  ),
  leaving: list('to leave, to close, to exit, to quit, to dismiss, to get rid of, to get out of'),
  openers: {
    if: list('only if, if, provided that, provided, in case, as long as, whenever'),
    unless: list(
      'unless, if not, except if, except when, except where, not if, but not if, other than if',
    ),
    when: list('having, as soon as, immediately after, right after, when, once, after, now that'),
    before: list('before'),
    until: list('until, till'),
    while: list('while, although, though, because, since'),
  },
  openersAtStart: set('should where'),
  prompts: list(
    'prompted, asked, you are prompted, you are asked, requested, required, necessary, needed, applicable, possible, it appears, it is shown, it is there, shown, available, this appears, present',
  ),
  consents: list(
    'you know why, you know better, you know what you are doing, you have a reason, you have a good reason, you have reason, you agree, you accept, you are sure, you are ready, you are done, ready, done, you have finished, everything is fine, all is well, both match, they match, the two match, both are the same, they are the same, you understand, this is ok',
  ),
  successes: set('correct right valid accepted ok okay fine good'),
  wishes: list(
    'you want, you wish, you prefer, you would like, you need, you like, desired, wanted, you choose',
  ),
  inThatCase: list('in that case, in this case, if so'),
  otherwise: list('otherwise, if not, else, if this is not the case'),
  circumstance: { given: 'with', missing: 'without' },
  condition: 'if',
  only: 'only',
  step: set('step steps'),
  carriedOut: set(
    'done carried out performed executed made take takes taken place happen happens use uses used need needs needed at on',
  ),
  needing: set('need needs needed require requires required necessary'),
  lacking: set('no'),
  leavingOpen: set('access to any other own at all or and nor'),
  lasting: set('take takes took last lasts need needs require requires'),
  works: set('article articles procedure guide manual chapter document page instructions'),
  others: set('another other different else'),
  follows: set('follow begin start'),
  begins: set('begin start'),
  where: 'where',
  wholes: set('all every each whole entire complete'),
  firsts: set('first'),
  totals: list('in, takes, has, comprises, consists of, there are'),
  through: set('to through thru - – —'),
  earlier: set('previous last preceding prior'),
  current: set('this current'),
  nextStep: list('next step, following step'),
  coming: set('remaining following next other rest all these'),
  whether: 'whether',
  skipped: list('this step, the rest of this step'),
  laterOn: set('later afterwards afterward then next first beforehand usually instead'),
  times: { twice: 2, thrice: 3 },
  timesWord: set('times'),
  unlimited: list(
    'as often as you like, as often as you want, as often as you wish, as often as needed, any number of times, as many times as you like, as many times as you want, as many times as needed, without limit, again and again, over and over, over and over again, endlessly',
  ),
  sameFor: list('the same for, the same with, the same in, this for, so for'),
  vagueTimes: set('moment moments while bit second shortly briefly little instant'),
  namedTimes: set(
    'day days overnight night week weeks month months hour hours minute minutes second seconds morning evening tomorrow year years',
  ),
  someTime: list('one day'),
  approximately: set(
    'about around approximately roughly at least up to another more some for a further nearly almost no than max maximum minimum circa c',
  ),
  wholly: set('whole full entire complete solid good working business calendar'),
  endless: list(
    'forever, for ever, for good, for all time, for life, indefinitely, permanently, endlessly, eternally, without limit, without any limit, without end, until midnight, until noon, until tomorrow, until the next day, until the next morning, until the following day, until the evening, at midnight, at the end of the day, for the rest of the day, all day, until you restart it, until it is restarted, until the recorder is restarted, until the next restart, until a restart',
  ),
  until: set('until till through by before'),
  whenever: set('in on at after from'),
  months: set(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  calendar: list(
    'monday, tuesday, wednesday, thursday, friday, saturday, sunday, next monday, next friday, next day, next week, next month, next year, tonight, tomorrow, new year, christmas, easter',
  ),
  endOf: list(
    'the end of the day, the end of the week, the end of the month, the end of the year, the end of this day, the end of this week, the end of this month, the end of this year, the end of, the day after, this evening, this week, this month, this year',
  ),
  ordinalEndings: set('st nd rd th'),
  clock: set("am pm o'clock"),
  unending: list(
    "never expires, does not expire, doesn't expire, cannot expire, will not expire, never lapses, does not lapse, never runs out, does not run out, never ends, has no expiry, has no expiry date, has no time limit, without expiry, without an expiry date, without a time limit",
  ),
  singles: set('after'),
  rowNumbers: {
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  },
  containing: list(
    'has, contains, offers, includes, comprises, there is, there are, find, finds, is found, is located, sits in, lies in',
  ),
  bringing: list('opens, brings up, starts, displays, shows'),
  leading: list(
    'leads, leads you, leads back, takes you, takes you back, brings you, brings you back, gets you, goes, goes back, returns, returns you',
  ),
  origin: set('from'),
  characters: {
    ...Object.fromEntries(list('blank, blanks, space, spaces').map((name) => [name, ' '])),
    ...Object.fromEntries(list('digits, digit, numerals').map((name) => [name, '7'])),
    ...Object.fromEntries(list('letter, letters').map((name) => [name, 'kK'])),
    ...Object.fromEntries(
      list('lower-case letters, lower case, small letters').map((name) => [name, 'k']),
    ),
    ...Object.fromEntries(
      list('upper case, upper-case letters, capitals, capital letters').map((name) => [name, 'K']),
    ),
    'special characters': '!',
    ...Object.fromEntries(list('hyphen, hyphens').map((name) => [name, '-'])),
  },
  kindsAlone: { numeric: '7', numerical: '7', alphabetic: 'kK', alphanumeric: 'kK7' },
  alone: set('only alone solely exclusively purely just'),
  consisting: list('consist of, consists of, made of, made up of, composed of, nothing but'),
  kinds: set('kinds types'),
  allowing: set(
    'allowed permitted accepted acceptable fine ok okay legal contain contains include includes use used have',
  ),
  refusing: set('illegal forbidden prohibited disallowed refused rejected'),
  having: set('for has have needs contains'),
  units: unit,
  numbers: number,
  minus: set('- – − minus'),
  vagueNumbers: set('few several couple'),
  to: set('to - – — or and'),
  headings: {
    steps: list('steps, procedure, instructions, step by step'),
    prerequisites: list(
      "prerequisites, before you begin, before you start, you need, what you need, requirements, you will need, you'll need, what you'll need",
    ),
    result: list(
      "result, results, outcome, expected result, expected results, expected outcome, verification, summary, you're done, you are done",
    ),
  },
  stepSign: /^step\s+\d+\s*(?:[.:)–—-]\s*|$)/i,
  actionColumns: new Set(
    list(
      'action, actions, instruction, instructions, do, do this, what to do, what you do, you do, task',
    ),
  ),
  answerColumns: list(
    'message, messages, error message, error messages, error, errors, shown, is shown, what is shown, answer, answers, response, reply, the answer',
  ),
  acceptances: list('accepted, is accepted, it is accepted, ok, works, it works, valid, saved'),
  empties: ['', ...list('empty, (empty), nothing, (nothing), none, -, –, —')],
  runIns: new Set([
    ...set(
      'note warning important tip caution danger example remember attention hint remark info result',
    ),
    ...list(
      'time required, time needed, duration, difficulty, level, skill level, effort, audience, see also, applies to, tools, estimated time',
    ),
  ]),
  estimates: new Set(list('time required, time needed, duration, estimated time')),
  numberSigns: set('no nr p fig'),
  figures: set('figure fig table image picture screenshot photo illustration video example'),
  abbreviations: set('e.g i.e etc vs approx min max sec hrs hr resp'),
  statements: set(
    "is are was were will has have had can may must should does do did isn't aren't won't doesn't don't",
  ),
  noVerbs: set(
    'the a an this that these those your my our their its his her all both each every any some no another one two three four five six seven eight nine ten it you he she they we i who what which whose there here in on at by with from for of to into under over about after before during if unless when once while until since because although though as so but and or nor yet not never only even still also then than now later next first finally again otherwise instead meanwhile however therefore afterwards yes today usually often sometimes always maybe perhaps more most less much many several few nothing something everything everybody somebody without within among between behind beside above below beneath inside outside opposite around across against beyond despite except like unlike near past per plus through throughout toward towards upon via versus besides whenever according due thanks compared depending apart aside someone nobody back whoever whatever wherever whether either neither such same other others whichever albeit avoid refrain lest namely minus thus hence anyway quite rather',
  ),
};
