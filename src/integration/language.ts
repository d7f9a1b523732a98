/**
 * The language of articles as pages show it: its forms with their specimens. `rehearsal:language`
 * hands it the corpus.
 */
import { verbs, type Deed, type Fate } from '../compiler/index.ts';
import { markedUp } from './marked-up.ts';

/** A sentence at its place, and what it comes to there. */
export interface Specimen {
  readonly on: string;
  readonly sentence: string;
  readonly reads: string;
  /** What differs from the place's situation. */
  readonly with?: Readonly<Record<string, string>>;
}

/** Where sentences are read. */
export interface SpecimenPlace {
  readonly title: string;
  readonly world: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly steps: readonly string[];
}

export interface Corpus {
  readonly groups: readonly {
    readonly title: string;
    readonly forms: Readonly<Record<string, { readonly title: string; readonly about: string }>>;
  }[];
  readonly places: Readonly<Record<string, SpecimenPlace>>;
  /** By the name of their form. */
  readonly specimens: Readonly<Record<string, readonly Specimen[]>>;
}

/** Words of a reading; those that a rule says lead to its page. */
export interface ReadingPiece {
  readonly text: string;
  readonly rule?: string;
}

/** One thing that a sentence comes to. */
export interface ReadingPart {
  readonly fate: Fate | 'told';
  readonly pieces: readonly ReadingPiece[];
}

export interface SpecimenPage {
  /** The sentence as Markdown, its marks in sight, as HTML. */
  readonly html: string;
  readonly parts: readonly ReadingPart[];
  /** The place's name. */
  readonly on: string;
  readonly at: string;
  /** What differs there: `email: none`. */
  readonly differs: readonly string[];
}

export interface FormPage {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** A sentence that is right, if there is one. */
  readonly example: string | undefined;
  readonly specimens: readonly SpecimenPage[];
}

export interface LanguagePages {
  readonly groups: readonly { readonly title: string; readonly forms: readonly FormPage[] }[];
  readonly places: readonly PlacePage[];
}

export interface PlacePage {
  readonly name: string;
  readonly title: string;
  readonly situation: readonly string[];
  /** The place on the way there. */
  readonly from?: { readonly name: string; readonly title: string };
  /** The steps from there on, as HTML. */
  readonly steps: readonly string[];
}

/**
 * The corpus, ready to be printed; a form without specimens, or a place that nobody named, throws.
 */
export function languageOf({ groups, places, specimens }: Corpus): LanguagePages {
  const place = (name: string): SpecimenPlace =>
    found(places[name], `There is no place called ${name}.`);
  const pageOf = ({ on, sentence, reads, with: other = {} }: Specimen): SpecimenPage => ({
    html: markedUp(sentence),
    parts: readingPartsOf(reads),
    on,
    at: place(on).title,
    differs: worded(other),
  });
  const listed = groups.flatMap(({ forms }) => Object.keys(forms));
  const unlisted = Object.keys(specimens).filter((name) => !listed.includes(name));
  if (unlisted.length > 0) throw new Error(`Forms without a title: ${unlisted.join(', ')}.`);
  return {
    groups: groups.map(({ title, forms }) => ({
      title,
      forms: Object.entries(forms).map(([name, form]) =>
        formPage(name, form, found(specimens[name], `There is no form ${name}.`).map(pageOf)),
      ),
    })),
    places: Object.keys(places).map((name) => placePage(name, places)),
  };
}

function formPage(
  name: string,
  form: Pick<FormPage, 'title' | 'about'>,
  specimens: readonly SpecimenPage[],
): FormPage {
  const right = specimens.find(({ parts }) => parts.every(({ fate }) => fate !== 'told'));
  return { name, ...form, example: (right ?? specimens[0])?.html, specimens };
}

function placePage(name: string, places: Corpus['places']): PlacePage {
  const { title, world, situation, steps } = found(places[name], name);
  const isAlike = (other: SpecimenPlace): boolean =>
    worded(other.situation).join() === worded(situation).join();
  const [from] = Object.entries(places)
    .filter(([, other]) => other.world === world && other.steps.length < steps.length)
    .filter(([, other]) => other.steps.every((step, index) => step === steps[index]))
    .toSorted(
      ([, a], [, b]) => b.steps.length - a.steps.length || Number(isAlike(b)) - Number(isAlike(a)),
    );
  return {
    name,
    title,
    situation: worded(situation),
    ...(from ? { from: { name: from[0], title: from[1].title } } : {}),
    steps: steps.slice(from?.[1].steps.length ?? 0).map(markedUp),
  };
}

function worded(situation: Readonly<Record<string, string>>): string[] {
  return Object.entries(situation).map(([name, value]) => `${name}: ${value}`);
}

function found<Thing>(thing: Thing | undefined, otherwise: string): Thing {
  if (thing === undefined) throw new Error(otherwise);
  return thing;
}

/** What a reading consists of; braces and quotation marks hold together what belongs together. */
export function readingPartsOf(reads: string): ReadingPart[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of reads) {
    if ('{“'.includes(character)) depth += 1;
    if ('}”'.includes(character)) depth -= 1;
    if (character === ';' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part]
    .map((each) => each.trim())
    .map((each) => ({ fate: fateOf(each), pieces: piecesOf(each) }));
}

/** What stands in front of what is done: on what it hangs, and that it may be left out. */
const frame = /^(?:(?:if|unless) (?:[^“:]|“[^”]*”)*: |beside: |either |or |optionally |\{ )+/;

const signs: readonly (readonly [RegExp, ReadingPart['fate']])[] = [
  [/^told /, 'told'],
  [/^(?:not )?shown |^result /, 'checked'],
  [/^fact /, 'fact'],
  [/^go on /, 'goto'],
  [/^explanation$/, 'explanation'],
];

function fateOf(part: string): ReadingPart['fate'] {
  const core = part.replace(frame, '');
  return signs.find(([sign]) => sign.test(core))?.[1] ?? 'done';
}

function piecesOf(part: string): ReadingPiece[] {
  return part
    .split(/(told [a-z-]+)/)
    .filter((text) => text !== '')
    .flatMap((text): ReadingPiece[] => {
      const rule = /^told ([a-z-]+)$/.exec(text)?.[1];
      return rule === undefined ? [{ text }] : [{ text: 'told ' }, { text: rule, rule }];
    });
}

/** What a sentence can end as. */
export const fates: Readonly<Record<Fate | 'told', string>> = {
  done: 'Moves that a reader makes. They are made in the simulated world, on every way through the article.',
  checked:
    'A claim about what is shown. It is held against the screens there, at rest or on the way to it.',
  condition:
    'When something is done. The world knows the condition, and the article is executed with it and without it.',
  goto: 'Where to go on. The step is there and can be begun.',
  fact: 'A statement with a number of the world. It is held against the number the machine has.',
  explanation:
    'For the reader only. It asks for nothing and claims nothing, and the names in it exist.',
  told: 'A mistake, or what the compiler does not understand. A rule says which word it is and what to write instead.',
};

/** How a reading is written. */
export const notation: readonly (readonly [string, string])[] = [
  ['press “A”; right-click “A”; scan “A”', 'The control with this label is used, by this gesture.'],
  [
    'enter “A” = a phrase',
    'It is typed into this field: a phrase of the world, or literally what stands in backticks.',
  ],
  ['choose “A” = B', 'This option of this field is chosen.'],
  ['draw “A” = …', 'It is drawn.'],
  ['toggle “A” = on; hold “A” = 10 seconds', 'It is switched on; it is held for so long.'],
  ['wait 5 min; wait until shown “A”', 'The clock goes on, or until this is shown.'],
  ['shown “A”; not shown “A”', 'This title or message is shown now, or is not.'],
  [
    'if …: press “A”; unless …: { … }',
    'What follows is done there only; several things stand in braces.',
  ],
  [
    'either { … } or { … }; optionally { … }',
    'Each is a way of its own that the article is executed on.',
  ],
  ['beside: …', 'A reader may do it. It is tried out, and undone.'],
  ['go on with step 3; repeat step 2', 'Where the reader goes next, or what is done once more.'],
  ['fact “name”', 'The number agrees with this fact of the world.'],
  ['told rule at “words”', 'This rule tells a mistake at these words.'],
];

/** What each kind of verb asks for. */
const asked: Readonly<Record<Deed, string>> = {
  press: 'to use a control',
  'right-click': 'to open a menu where one stands',
  scan: 'to point a camera at what a screen shows',
  draw: 'to draw a pattern',
  value: 'to type something',
  confirm: 'to type the same once more, or to agree with a button',
  choose: 'to choose an option, or to use a control',
  set: 'to type something or to choose an option',
  clear: 'to empty a field',
  tick: 'to switch a control on',
  untick: 'to switch a control off',
  toggle: 'to switch a control over',
  hold: 'to hold a control down, for as long as is said',
  release: 'to end that',
  move: 'to swipe, drag or point',
  login: 'to enter who one is, and to confirm',
  wait: 'to let time pass, or to wait for what is shown',
  resume: 'to go on elsewhere',
  redo: 'to do steps again',
  outside:
    'to do something that a simulated device has no part for: told, unless a control in bold does it',
  observe: 'nothing that a device sees',
  verify: 'to see that something is shown: a claim',
};

/** The verbs by what they ask for. */
export const deeds: readonly { readonly asks: string; readonly verbs: readonly string[] }[] = (
  Object.keys(asked) as Deed[]
).map((deed) => ({
  asks: asked[deed],
  verbs: Object.keys(verbs).filter((verb) => verbs[verb] === deed),
}));
