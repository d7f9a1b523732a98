/** Every screen that a reader can come upon. */
import { controlsOf, viewsOf, type View, type WorldDefinition } from '../simulator/index.ts';
import { examine } from './examine.ts';

/**
 * What each device of a world can show, once for each of its states, titles and choices of controls, in every situation that the
 * contract goes through. Throws where `contractOf` does.
 */
export async function everyScreen(definition: WorldDefinition): Promise<readonly View[]> {
  const { explored } = await examine(definition);
  const found = new Map<string, View>();
  for (const world of explored.flatMap(({ worlds }) => worlds))
    for (const view of viewsOf(definition, world)) {
      const seen = [view.device, view.state, view.title, ...controlsOf(view).map(({ label }) => label)];
      const name = seen.join('\n');
      if (!found.has(name)) found.set(name, view);
    }
  return [...found.values()];
}
