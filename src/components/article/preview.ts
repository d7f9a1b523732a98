/** A glimpse of an article: a step, and the device as the reader will find it there. */
import type { CompiledArticle, Step } from '../../compiler/index.ts';
import { begin, play, viewOf, type View, type WorldDefinition } from '../../simulator/index.ts';

export interface Preview {
  readonly step: Step;
  readonly view: View;
}

/** The step after the first thing was done, on the article's own way; undefined where there is none. */
export function previewOf(article: CompiledArticle, worlds: readonly WorldDefinition[]): Preview | undefined {
  const definition = worlds.find(({ id }) => id === article.world);
  const [way] = article.ways;
  if (!definition || !way) return undefined;
  const legs = way.legs.flatMap((index) => article.legs[index] ?? []);
  const first = legs.findIndex(({ moves }) => moves.length > 0);
  const leg = legs[first + 1] ?? legs[first];
  const step = article.procedures.flatMap(({ steps }) => steps).find(({ id }) => id === leg?.step);
  if (!leg || !step) return undefined;
  const world = play(
    definition,
    begin(definition, way.situation),
    legs.slice(0, legs.indexOf(leg)).flatMap(({ moves }) => moves),
  );
  return { step, view: viewOf(definition, world, leg.devices[0] ?? definition.devices[0].id) };
}
