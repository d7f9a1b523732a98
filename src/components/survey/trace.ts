/** What an article leaves on the pages about all of them. */
import type { CompiledArticle } from '../../compiler/index.ts';
import { viewOf, type WorldDefinition } from '../../simulator/index.ts';
import { placesOnPage } from '../article/places.ts';
import { checkpointsOf } from '../procedure/course.ts';
import { legAt, stepsOn } from '../procedure/plan.ts';
import { devicesFor, scoreOf, stillStep, waysInWords } from '../procedure/stills.ts';

export interface Trace {
  readonly slug: string;
  readonly title: string;
  readonly world: string;
  /** The steps that lead through a screen, by "device screen". */
  readonly screens: Readonly<Record<string, readonly TracedStep[]>>;
  /** The names, titles and messages that it speaks of, each with the nearest place to link to. */
  readonly quotes: readonly { readonly text: string; readonly at: string }[];
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
    quotes: quotesOf(article),
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

/** Texts in marks with the step, or the section, that they stand in. */
function quotesOf(article: CompiledArticle): Trace['quotes'] {
  const placeOf = placesOnPage(article);
  const quotes = article.account.marks.map((mark) => ({ text: mark.text, at: placeOf(mark) }));
  const isNew = ({ text, at }: (typeof quotes)[number], index: number): boolean =>
    quotes.findIndex((other) => other.text === text && other.at === at) === index;
  return quotes.filter(isNew);
}
