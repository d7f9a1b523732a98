/** All words that a writer has in a world, each with a sentence that may be written. */
import {
  controlsOf,
  frames,
  lengthInWords,
  nameOf,
  quantityOf,
  traitsOf,
  usualSituation,
  type ControlPart,
  type Quantity,
  type View,
  type WorldDefinition,
} from '../simulator/index.ts';
import { sightsIn } from './sights.ts';

/** Words, and a sentence with them as it is written in an article. */
export interface Worded {
  /** The first of them is the one that messages use. */
  readonly phrases: readonly string[];
  readonly example: string;
}

/** A screen with the labels on it. */
export interface ScreenWords {
  readonly view: View;
  readonly labels: readonly (Worded & { readonly called: string })[];
}

export interface WorldWords {
  readonly places: readonly Worded[];
  readonly screens: readonly ScreenWords[];
  readonly conditions: readonly Worded[];
  readonly values: readonly Worded[];
  readonly results: readonly Worded[];
  readonly facts: readonly Worded[];
  /** Circumstances as they stand in the front matter: `pattern: none`. */
  readonly situations: readonly {
    readonly name: string;
    readonly values: readonly { readonly written: string; readonly says: string }[];
  }[];
}

/** The words of a world. */
export async function wordsIn(definition: WorldDefinition): Promise<WorldWords> {
  const { screens } = await sightsIn(definition);
  const usual = usualSituation(definition);
  const worded = screens.map((view) => ({ view, labels: labelsOn(definition, view) }));
  const doneOn = (device: string): string =>
    worded.find(({ view, labels }) => view.device === device && labels.length > 0)?.labels[0]
      ?.example ?? 'look at the picture.';
  const [first] = definition.devices;
  return {
    places: definition.devices.map(({ id, places }) => ({
      phrases: places,
      example: `${capital(places[0])}, ${small(doneOn(id))}`,
    })),
    screens: worded,
    conditions: definition.conditions.map(({ phrases }) => ({
      phrases,
      example: `If ${phrases[0]}, ${small(doneOn(first.id))}`,
    })),
    values: definition.values.map(({ phrases, into }) => ({
      phrases,
      example: exampleOf(phrases[0], into, definition),
    })),
    results: definition.results.map(({ phrases }) => ({
      phrases,
      example: `${capital(phrases[0])}.`,
    })),
    facts: (definition.facts ?? []).map((fact) => ({
      phrases: fact.phrases,
      example: `${capital(fact.phrases[0].replace('{}', said(quantityOf(fact, usual))))}.`,
    })),
    situations: Object.entries(definition.situations).map(([key, { name, values }]) => ({
      name,
      values: Object.entries(values).map(([value, says]) => ({
        written: `${key}: ${value}`,
        says,
      })),
    })),
  };
}

function labelsOn(definition: WorldDefinition, view: View): ScreenWords['labels'] {
  const seen = new Set<string>();
  return controlsOf(view)
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .map((part) => ({
      phrases: [part.label],
      called: traitsOf(part.gesture).called,
      example: instruction(definition, view, part),
    }));
}

/** What one does with a control, as a sentence. */
function instruction(definition: WorldDefinition, view: View, part: ControlPart): string {
  const [before, behind] = traitsOf(part.gesture).words({
    press: frames[view.frame].press,
    value: valueFor(definition, view.device, part),
  });
  const marked = `**${part.label.replaceAll(/([*_\\`])/g, '\\$1')}**`;
  return `${capital([before, marked, behind].filter(Boolean).join(' '))}.`;
}

function valueFor(
  { values }: WorldDefinition,
  device: string,
  part: ControlPart,
): string | undefined {
  const name = nameOf(part.control);
  switch (traitsOf(part.gesture).takes) {
    case 'text':
      return values.find(({ into }) => into[device]?.includes(name))?.phrases[0] ?? '`12345`';
    case 'option': {
      const option = part.options?.find((each) => each !== part.value);
      return option === undefined ? undefined : `**${option}**`;
    }
    case 'switch':
      return 'on';
    case 'length':
      return lengthInWords(part.lengths?.[0] ?? 1_000);
    case 'nothing':
      return undefined;
  }
}

/** A value on its way into the first field that it is meant for. */
function exampleOf(
  phrase: string,
  into: WorldDefinition['values'][number]['into'],
  definition: WorldDefinition,
): string {
  const [[id, controls] = ['', []]] = Object.entries(into);
  const device = definition.devices.find((each) => each.id === id);
  const [control = ''] = controls;
  const gesture = device?.controls[control]?.gesture === 'draw' ? 'Draw' : 'Enter';
  const label = device?.words(usualSituation(definition)).controls[control] ?? control;
  return `${gesture} ${phrase} in **${label}**.`;
}

/** A quantity in words: "24 hours", "5", "8 to 32". */
function said(quantity: Quantity): string {
  if ('count' in quantity) return String(quantity.count);
  if ('from' in quantity) return `${String(quantity.from)} to ${String(quantity.to)}`;
  const units = [
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ] as const;
  const [length, unit] = units.find(([each]) => quantity.duration % each === 0) ?? [
    1_000,
    'second',
  ];
  const count = quantity.duration / length;
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
