import { anyLamp, defineRule, example } from './rule.ts';

export const unusedPrerequisite = defineRule('unused-prerequisite', {
  severity: 'info',
  demand: 'What must be true beforehand makes a difference to the procedure.',
  why: 'A reader for whom it is not true goes away. A prerequisite that nothing depends on sends readers away for nothing.',
  explain: ({ isDevice, said }) => ({
    message: isDevice
      ? `No step needs a “${said}”.`
      : `The procedure works just as well if it is not true that “${said}”.`,
    note: 'Leave it out, or say what it is needed for.',
  }),
  examples: [
    example(
      anyLamp +
        '## Prerequisites\n\n- «The lamp is plugged in»\n\n## Steps\n\n1. Wait 5 minutes.\n',
      'The procedure works just as well if it is not true that “The lamp is plugged in”.',
      anyLamp + '## Prerequisites\n\n- The lamp is plugged in\n\n## Steps\n\n1. Press **Power**.\n',
    ),
    example(
      '## Prerequisites\n\n- A lamp\n- A «web browser»\n\n## Steps\n\n1. Press **Power**.\n',
      'No step needs a “web browser”.',
      '## Prerequisites\n\n- A lamp\n\n## Steps\n\n1. Press **Power**.\n',
    ),
  ],
});
