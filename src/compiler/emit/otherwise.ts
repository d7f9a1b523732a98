/** What other editions of the devices print in place of an article's words. */
import { wordsByEdition, type Situation, type WorldDefinition } from '../../simulator/index.ts';
import type {
  MarkedText,
  NamedControl,
  Otherwise,
  Procedure,
  Renamed,
  SituatedSentence,
} from '../article.ts';
import type { Span } from '../diagnostic.ts';
import { allows } from './situated.ts';

/** What an edition prints. */
interface Print {
  /** The circumstance and its value. */
  readonly edition: string;
  readonly value: string;
  readonly words: string;
}

/** A text of a device, in the article's own edition first. */
interface Wording {
  readonly own: string;
  readonly printed: readonly Print[];
}

/** A text of an article, and the world that it is about. */
export interface Written {
  readonly text: string;
  readonly definition: WorldDefinition;
  /** The article's own situation. */
  readonly situation: Situation;
  /** What readers choose. */
  readonly switches: readonly string[];
}

/** Where a control's label, or another marked text, is printed otherwise. */
export function inEditions(
  written: Written,
  procedures: readonly Procedure[],
  marks: readonly MarkedText[],
  situated: readonly SituatedSentence[],
): { readonly procedures: readonly Procedure[]; readonly renamed: readonly Renamed[] } {
  const wordings = wordingsOf(written);
  if (wordings.size === 0) return { procedures, renamed: [] };
  const labelOf = ({ device, control }: NamedControl): Wording | undefined =>
    wordings.get(`${device}.controls.${control}`);
  const otherwise = (wording: Wording | undefined, span: Span): readonly Otherwise[] =>
    otherwiseAt(span, wording, situated, written);
  const withOthers = (named: NamedControl): NamedControl => {
    const others = otherwise(labelOf(named), named);
    return others.length > 0 ? { ...named, otherwise: others } : named;
  };
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const renamed = marks.flatMap(({ text, reading, start, end }): Renamed[] => {
    const span = { start, end };
    const step = steps.find(({ place }) => isWithin(span, place));
    if (reading !== 'claimed' && reading !== 'name') return [];
    if (step?.controls.some((named) => isWithin(named, span) || isWithin(span, named))) return [];
    // What its step uses is meant, whatever else is called so.
    const used = step?.controls.find((named) => wordsAt(named, written.text) === text);
    const others = otherwise(
      used ? labelOf(used) : onlyOne([...wordings.values()].filter(({ own }) => own === text)),
      span,
    );
    return others.length > 0
      ? [{ ...span, otherwise: others, isClaimed: reading === 'claimed' }]
      : [];
  });
  const labelled = procedures.map((procedure) => ({
    ...procedure,
    steps: procedure.steps.map((step) => ({ ...step, controls: step.controls.map(withOthers) })),
  }));
  return { procedures: labelled, renamed };
}

/** What stands at a place, on one line. */
function wordsAt({ start, end }: Span, text: string): string {
  return text.slice(start.offset, end.offset).replace(/\s*\n[ \t>]*/g, ' ');
}

/** What is printed in place of a stretch, in the editions that its sentence is for. */
function otherwiseAt(
  span: Span,
  { own, printed }: Wording = { own: '', printed: [] },
  situated: readonly SituatedSentence[],
  { text, definition, situation }: Written,
): Otherwise[] {
  const words = wordsAt(span, text);
  const whens = situated.filter((sentence) => isWithin(span, sentence)).map(({ when }) => when);
  const editions = new Set(printed.map(({ edition }) => edition));
  const all = [
    ...[...editions].map((edition): Print => ({
      edition,
      value: situation[edition] ?? '',
      words: own,
    })),
    ...printed,
  ];
  // Capitals mislead nobody.
  const isOther = (print: Print): boolean => print.words.toLowerCase() !== words.toLowerCase();
  // An option that is chosen in a control is no label of it.
  if (all.every(isOther)) return [];
  const others = all.filter(
    (print) => isOther(print) && whens.every((when) => allows(when, print.edition, print.value)),
  );
  return [...Map.groupBy(others, (print) => `${print.edition} ${print.words}`).values()].flatMap(
    (alike) => {
      const [first] = alike;
      const elsewhere = definition.situations[first?.edition ?? '']?.edition?.elsewhere ?? '';
      return first
        ? [
            {
              words: first.words,
              when: `${first.edition}=${alike.map(({ value }) => value).join(',')}`,
              elsewhere,
            },
          ]
        : [];
    },
  );
}

/**
 * Every text of the devices of which there are editions to choose from, by its device and its place
 * in the table of words.
 */
function wordingsOf({ definition, situation, switches }: Written): ReadonlyMap<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const device of definition.devices) {
    const { own, others } = wordsByEdition(definition, device, situation);
    const editions = others
      .filter(({ name }) => switches.includes(name))
      .map((other) => ({ ...other, texts: textsIn(other.words, device.id) }));
    for (const [place, text] of textsIn(own, device.id)) {
      const printed = editions.map(({ name, value, texts }): Print => ({
        edition: name,
        value,
        words: texts.get(place) ?? text,
      }));
      if (printed.length > 0) wordings.set(place, { own: text, printed });
    }
  }
  return wordings;
}

/** The texts of a table, by their places in it. */
function textsIn(words: object, place: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, held] of Object.entries(words) as [string, unknown][]) {
    const here = `${place}.${name}`;
    if (typeof held === 'string') texts.set(here, held);
    else if (typeof held === 'object' && held !== null)
      for (const [inner, text] of textsIn(held, here)) texts.set(inner, text);
  }
  return texts;
}

/** Of several wordings the first where all are printed alike: nobody knows which is meant. */
function onlyOne([first, ...others]: readonly Wording[]): Wording | undefined {
  const isAlike = (other: Wording): boolean => JSON.stringify(other) === JSON.stringify(first);
  return others.every(isAlike) ? first : undefined;
}

function isWithin({ start, end }: Span, place: Span): boolean {
  return start.offset >= place.start.offset && end.offset <= place.end.offset;
}
