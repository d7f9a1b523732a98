/** What an article leaves on the pages about all of them. */
import type { CompiledArticle } from '../../compiler/index.ts';
import { viewOf, type WorldDefinition } from '../../simulator/index.ts';
import { checkpointsOf, legAt, stepsOn } from '../../walkthrough/index.ts';
import { headingsOnPage, placesOnPage } from '../article/places.ts';
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
  const placeOf = placesOnPage(article);
  const steps = new Set(article.procedures.flatMap((each) => each.steps.map(({ id }) => id)));
  const titles = new Map(headingsOnPage(article).map(({ anchor, text }) => [anchor, text]));
  const quotes = article.account.marks.map((mark) => ({ text: mark.text, at: placeOf(mark) }));
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
