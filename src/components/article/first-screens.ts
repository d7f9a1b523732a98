/**
 * What can be on the screen of somebody who needs an article: the screens that its steps begin
 * with.
 */
import type { CompiledArticle } from '../../compiler/index.ts';
import { standing, type View, type WorldDefinition } from '../../simulator/index.ts';
import type { PlannedStep } from '../../walkthrough/index.ts';
import { lookAtRest, scoreOf, stillOf } from '../procedure/stills.ts';

export interface FirstScreen {
  readonly step: PlannedStep;
  readonly view: View;
}

/**
 * Each screen once, with the step that begins there: of the device that the reader stands before,
 * where the step speaks of it.
 */
export function firstScreens(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
  base: string,
): readonly FirstScreen[] {
  const score = scoreOf(article, worlds);
  const [own] = score.definition.devices;
  const found = new Map<string, FirstScreen>();
  for (const step of score.plan.steps) {
    const still = stillOf(score, step.id);
    const views = still ? lookAtRest(score, still, base).views : [];
    const view = views.find(({ device }) => device === own.id) ?? views[0];
    const name = view && `${view.device} ${standing(view)}`;
    if (view && name !== undefined && !found.has(name)) found.set(name, { step, view });
  }
  return [...found.values()];
}
