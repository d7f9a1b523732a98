import type { FindingOf } from '../findings.ts';
import { anyLamp, defineRule, example } from './rule.ts';

export const unexecutedList = defineRule('unexecuted-list', {
  demand: 'Every list that asks for something is executed.',
  why: 'A reader takes a numbered list for steps. Within a component, a quotation or a list of points it is not executed, so nobody would notice when it stops being true. The same goes for points in a step that say what to press.',
  explain: (finding) => ({
    message: `${things[finding.in]} not executed.`,
    note: advice[finding.in],
  }),
  examples: [
    example(
      anyLamp +
        '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n> 1. «Press **Nonsense**.»\n',
      'This numbered list is not executed.',
      anyLamp +
        '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n> - Every lamp has a button.\n',
    ),
    example(
      '1. Press **Power**.\n\n   - «Press **Rename**.»\n   - Press **Cancel**.\n',
      'These points are not executed.',
      '1. Press **Power**.\n\n   1. Press **Rename**.\n   2. Press **Cancel**.\n',
    ),
    example(
      '## Prerequisites\n\n1. A lamp\n2. «Press **Power**.»\n\n## Steps\n\n1. Press **Power**.\n',
      'This numbered list is not executed.',
      '## Prerequisites\n\n1. A lamp\n\n## Steps\n\n1. Press **Power**.\n',
    ),
    example(
      '1. Press **Power** and **Rename**.\n\n| «Name | The lamp says» |\n| --- | --- |\n| Desk | nothing |\n',
      'This table of examples is not executed.',
      '1. Press **Power** and **Rename**.\n\n   | Name | The lamp says |\n   | --- | --- |\n   | Desk | nothing |\n',
    ),
  ],
});

const things: Readonly<Record<FindingOf<'unexecuted-list'>['in'], string>> = {
  component: 'This numbered list is',
  points: 'These points are',
  prerequisites: 'This numbered list is',
  table: 'This table of examples is',
};

const advice: Readonly<Record<FindingOf<'unexecuted-list'>['in'], string>> = {
  component:
    'Let it stand by itself, not inside a component, a quotation or other points; or use points where the order does not matter.',
  points:
    'Number them: then they are executed. Where they only inform, let them begin with another word than a verb.',
  table:
    'Indent it by three blanks: then it belongs to the step before it. Where it only informs, add {/* note */} to its first cell.',
  prerequisites:
    'Make steps of what is to be done; say in the prerequisites what is at hand when the reader begins.',
};
