/** The English of procedures: every word the compiler reads by itself. A second language is another table of this form. */

/** What a verb asks a reader to do. `value` verbs take something to type, `choose` verbs an option or a control, `set` verbs either. */
export type Deed = 'press' | 'right-click' | 'scan' | 'draw' | 'value' | 'choose' | 'set' | 'clear' | 'wait' | 'resume';

export interface Language {
  /** Imperatives, of one or two words. */
  readonly verbs: Readonly<Record<string, Deed>>;
  /** A verb after one of these is none: "the scan", "is open". */
  readonly nounAfter: ReadonlySet<string>;
  /** A verb after one of these speaks of a deed without asking for it: "to click", "you enter", "do not press". */
  readonly unaskedAfter: ReadonlySet<string>;
  /** Words between two labels that belong to the same verb: "tap **More**, then **Help**". */
  readonly connectors: ReadonlySet<string>;
  /** Words before the label of a field: "in **Name**". */
  readonly into: ReadonlySet<string>;
  /** The word before an option that follows its field: "set **Colour** to **Red**". */
  readonly optionAfter: string;
  /** What stands for the value given last: "repeat it". */
  readonly pronouns: ReadonlySet<string>;
  /** Verbs after or before an italic text that claim that it is to be seen. */
  readonly shown: readonly string[];
  /** The same for what is no longer to be seen. */
  readonly gone: readonly string[];
  /** The same where it is said that it does not come to that: "never opens", "does not appear". */
  readonly negations: ReadonlySet<string>;
  /** What follows a negation, where it is another form of a verb in `shown` or `gone`. */
  readonly negated: { readonly shown: readonly string[]; readonly gone: readonly string[] };
  /** The claim is that nothing has changed. */
  readonly still: ReadonlySet<string>;
  /** What an italic text may be called where it is the title of a screen. */
  readonly screens: ReadonlySet<string>;
  readonly condition: string;
  readonly otherwise: readonly string[];
  readonly step: string;
  /** Milliseconds by unit of time. */
  readonly units: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly headings: { readonly steps: readonly string[]; readonly prerequisites: readonly string[]; readonly result: readonly string[] };
  /** A full stop after one of these ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

export const english: Language = {
  verbs: {
    click: 'press',
    'click on': 'press',
    'left-click': 'press',
    'double-click': 'press',
    tap: 'press',
    'tap on': 'press',
    press: 'press',
    open: 'press',
    close: 'press',
    'right-click': 'right-click',
    'right click': 'right-click',
    'right-click on': 'right-click',
    'long-press': 'right-click',
    scan: 'scan',
    draw: 'draw',
    enter: 'value',
    type: 'value',
    input: 'value',
    repeat: 'value',
    'fill in': 'value',
    choose: 'choose',
    select: 'choose',
    pick: 'choose',
    set: 'set',
    clear: 'clear',
    wait: 'wait',
    continue: 'resume',
    proceed: 'resume',
    resume: 'resume',
    'go on': 'resume',
    'go back': 'resume',
    'go to': 'resume',
    return: 'resume',
  },
  nounAfter: set(
    "a an the this that's each every any no is are was were be been being stays stay remains remain keep keeps left its your whether which who of",
  ),
  unaskedAfter: set("to you he she it they we i not never without by can may must should could would will might do don't doesn't does"),
  connectors: set('and then or the your on again next finally now button icon tab field fields menu item option link box entry key tile'),
  into: set('in into at as for under beside'),
  optionAfter: 'to',
  pronouns: set('it same again them'),
  shown: [
    'opens',
    'appears',
    'is shown',
    'are shown',
    'shows',
    'show',
    'pops up',
    'comes up',
    'is displayed',
    'displays',
    'is open',
    'says',
    'reads',
    'see',
  ],
  gone: ['closes', 'disappears', 'is gone', 'vanishes', 'is no longer shown', 'is closed', 'goes away', 'is not shown'],
  negations: set("not never no neither nor cannot can't won't doesn't don't isn't aren't"),
  negated: {
    shown: ['open', 'appear', 'show', 'shown', 'pop up', 'come up', 'display', 'displayed', 'visible', 'say', 'read'],
    gone: ['close', 'disappear', 'vanish', 'go away', 'gone', 'closed'],
  },
  still: set('still stays remains again'),
  screens: set('window screen page dialog dialogue menu view panel'),
  condition: 'if',
  otherwise: ['otherwise', 'else', 'if not'],
  step: 'step',
  units: { second, seconds: second, minute, minutes: minute, hour, hours: hour, day: 24 * hour, days: 24 * hour },
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, half: 0.5 },
  headings: {
    steps: ['steps', 'procedure', 'instructions', 'step by step'],
    prerequisites: ['prerequisites', 'before you begin', 'you need', 'what you need'],
    result: ['result', 'results'],
  },
  abbreviations: set('e.g i.e etc vs approx no'),
};
