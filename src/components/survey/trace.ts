/** What an article leaves on the pages about all of them. */
import type { CompiledArticle } from '../../compiler/index.ts';
import { viewOf, type WorldDefinition } from '../../simulator/index.ts';
import { checkpointsOf, legAt, stepsOn } from '../../walkthrough/index.ts';
import { devicesFor, scoreOf, stillStep, waysInWords } from '../procedure/stills.ts';

export interface Trace {
  readonly slug: string;
  readonly title: string;
  readonly world: string;
  /** The steps that lead through a screen, by "device screen". */
  readonly screens: Readonly<Record<string, readonly TracedStep[]>>;
  /** The names, titles and messages that it speaks of, each with the nearest place to link to. */
  readonly quotes: readonly { readonly text: string; readonly at: string }[];
  /** What a link to each of these places is called. */
  readonly places: Readonly<Record<string, string>>;
  /** The transitions it takes, as "device transition". */
  readonly taken: readonly string[];
}

/** A step by its id, and what a link to it is called. */
export type TracedStep = readonly [id: string, called: string];

/** The trace of an article. */
export function traceOf(article: CompiledArticle, worlds: readonly WorldDefinition[]): Trace {
  const { slug, title, world, coverage } = article;
  return {
    slug,
    title: title || slug,
    world,
    screens: screensOf(article, worlds),
    ...quotesOf(article),
    taken: coverage.covered,
  };
}

function screensOf(article: CompiledArticle, worlds: readonly WorldDefinition[]): Trace['screens'] {
  const score = scoreOf(article, worlds);
  const found = new Map<string, Set<string>>();
  for (const way of waysInWords(score))
    for (const [position, step] of stepsOn(score.plan, way).entries()) {
      const devices = devicesFor(score, legAt(score.plan, way, position));
      for (const { world } of checkpointsOf(score, way, position))
        for (const device of devices) {
          const name = `${device} ${viewOf(score.definition, world, device).screen}`;
          found.set(name, (found.get(name) ?? new Set()).add(step));
        }
    }
  const order = score.plan.steps.map(({ id }) => id);
  const named = (id: string): TracedStep => {
    const { number, section } = stillStep(article, id);
    return [id, section === undefined ? String(number) : `${section} ${String(number)}`];
  };
  return Object.fromEntries(
    [...found].map(([name, ids]) => [
      name,
      [...ids].toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).map(named),
    ]),
  );
}

/** Texts in marks with the step, or the section, that they stand in, and what that is called. */
function quotesOf(article: CompiledArticle): Pick<Trace, 'quotes' | 'places'> {
  const { account, anchors, procedures } = article;
  const steps = new Set(procedures.flatMap((procedure) => procedure.steps.map(({ id }) => id)));
  const headings = anchors.filter((anchor) => !steps.has(anchor));
  const titles = new Map<string, string>();
  let section = '';
  const places = account.sentences.map(({ start, end, step, text }) => {
    const heading = headings.find((anchor) => anchor === anchorOf(text));
    if (step === undefined && heading !== undefined) {
      section = heading;
      titles.set(heading, text);
    }
    return { start: start.offset, end: end.offset, at: step ?? section };
  });
  const quotes = account.marks.map(({ text, start }) => ({
    text,
    at: places.find((place) => start.offset >= place.start && start.offset < place.end)?.at ?? '',
  }));
  const isNew = ({ text, at }: (typeof quotes)[number], index: number): boolean =>
    quotes.findIndex((other) => other.text === text && other.at === at) === index;
  const called = (at: string): string => {
    if (!steps.has(at)) return titles.get(at) ?? '';
    const { number, section: part } = stillStep(article, at);
    return part === undefined ? `Step ${String(number)}` : `${part}, step ${String(number)}`;
  };
  const own = quotes.filter(isNew);
  return { quotes: own, places: Object.fromEntries(own.map(({ at }) => [at, called(at)])) };
}

/** What the id of a heading with these words is, unless another has the same. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
