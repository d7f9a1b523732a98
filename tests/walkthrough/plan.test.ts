/** What a reader's browser is told of an article's ways. */
import { expect, test } from 'vitest';
import { planOf, stepsOn } from '../../src/walkthrough/plan.ts';
import { compile } from '../../src/compiler/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { worlds } from '../lamp/worlds.ts';

test('a step of which nothing is for a situation is on no way of it: the page does not show it there', () => {
  const front = '---\ntitle: Light\ndescription: Light the lamp.\nworld: lamp\n---\n\n';
  const steps =
    '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n3. Read the leaflet.\n';
  const article = compile({ file: 'light.mdx', text: front + steps }, worlds);
  const plan = planOf(article, lampWorld);
  const wayWhere = (mains: string): number =>
    plan.ways.findIndex(({ situation }) => situation['mains'] === mains);
  expect(stepsOn(plan, wayWhere('on'))).toEqual(['step-2', 'step-3']);
  expect(stepsOn(plan, wayWhere('off'))).toEqual(['step-1', 'step-2', 'step-3']);
});
