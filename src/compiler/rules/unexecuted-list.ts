import { anyLamp, defineRule, example } from './rule.ts';

export const unexecutedList = defineRule('unexecuted-list', {
  demand: 'Every numbered list is executed.',
  why: 'A reader takes a numbered list for steps. Within a component, a quotation or a list of points it is not executed, so nobody would notice when it stops being true.',
  explain: () => ({
    message: 'This numbered list is not executed.',
    note: 'Let it stand by itself, not inside a component, a quotation or other points; or use points where the order does not matter.',
  }),
  examples: [
    example(
      anyLamp + '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n> 1. «Press **Nonsense**.»\n',
      'This numbered list is not executed.',
      anyLamp + '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n> - Every lamp has a button.\n',
    ),
  ],
});
