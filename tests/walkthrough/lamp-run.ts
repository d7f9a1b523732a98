/** A compiled article about the lamp, written by hand, and what it takes to run through it. */
import type { CompiledArticle, Step } from '../../src/compiler/index.ts';
import type { Score } from '../../src/walkthrough/course.ts';
import { planOf } from '../../src/walkthrough/plan.ts';
import { bareArticle } from '../lamp/bare-article.ts';
import { lampWorld } from '../lamp/world.ts';

const nowhere = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
const step = (id: string, number: number, text: string): Step => ({
  id,
  number,
  text,
  place: nowhere,
  controls: [],
});
const lamp = 'lamp';

export const lampArticle: CompiledArticle = {
  ...bareArticle,
  file: 'light-the-lamp.mdx',
  slug: 'light-the-lamp',
  title: 'Light the lamp',
  description: 'Light, colour and a name.',
  procedures: [
    {
      id: 'steps',
      title: 'Steps',
      steps: [
        step('step-1', 1, 'If the lamp is not plugged in, press Plug. Press Power.'),
        step('step-2', 2, 'Select Red in Colour.'),
        step('step-3', 3, 'Press Rename, enter a name of your own in Name and press Save.'),
        step('step-4', 4, 'Look at it.'),
      ],
    },
  ],
  circumstances: ['mains'],
  ways: [
    { situation: { mains: 'on' }, legs: [0, 2, 3, 4] },
    { situation: { mains: 'off' }, legs: [1, 2, 3, 4] },
  ],
  counts: { ...bareArticle.counts, mainSteps: 4, steps: 4, variants: 2 },
  isPlain: true,
  legs: [
    { step: 'step-1', moves: [{ device: lamp, control: 'power' }], devices: [lamp] },
    {
      step: 'step-1',
      moves: [
        { device: lamp, control: 'plug' },
        { device: lamp, control: 'power' },
      ],
      devices: [lamp],
    },
    { step: 'step-2', moves: [{ device: lamp, control: 'colour', value: 'Red' }], devices: [lamp] },
    {
      step: 'step-3',
      moves: [
        { device: lamp, control: 'menu' },
        { device: lamp, control: 'name', phrase: 'a name of your own' },
        { device: lamp, control: 'save' },
      ],
      devices: [lamp],
    },
    { step: 'step-4', moves: [], devices: [lamp] },
  ],
  executed: 4,
  coverage: { covered: [], total: 1 },
};

export const lampScore: Score = { definition: lampWorld, plan: planOf(lampArticle, lampWorld) };

/** A move on the lamp. */
export const on = (control: string, value?: string) => ({
  device: lamp,
  control,
  ...(value !== undefined && { value }),
});
