import { anyLamp, defineRule, example } from './rule.ts';

export const wrongStep = defineRule('wrong-step', {
  demand: 'A step to go on with can be done from where the reader stands.',
  why: 'Step numbers change when steps are added or taken out, and a number elsewhere in the text is easily forgotten. A reader who is sent to the wrong step does not find what it names.',
  explain: ({ meant, places, step }) => {
    const message = `Step ${String(step)} cannot be done from here`;
    if (meant === undefined)
      return {
        message: `${message}.`,
        note: 'Name the step that begins where the reader stands, or add what is missing before it.',
      };
    const isShift = places.length > 1;
    return {
      message: `${message}; step ${String(meant)} can.`,
      note: isShift
        ? `${String(places.length)} numbers are wrong by as much: a step was probably added or taken out.`
        : `Write “step ${String(meant)}”, or add what is missing before it.`,
      expected: [String(meant)],
      fixes: [
        {
          title: isShift ? 'Correct the numbers' : `Write “${String(meant)}”`,
          edits: places.map((place) => ({
            start: place.start,
            end: place.end,
            text: String(place.step + meant - step),
          })),
        },
      ],
    };
  },
  alternatives: (finding) => {
    const others =
      finding.places.length > 1 ? [] : finding.possible.filter((step) => step !== finding.meant);
    return [finding.meant, ...others, undefined].map((meant) => ({ ...finding, meant }));
  },
  examples: [
    example(
      anyLamp +
        '1. Press **Power**.\n2. Press **Rename**.\n3. Press **Cancel**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug** and **Power**.\n2. Continue with step «3».\n',
      'Step 3 cannot be done from here; step 2 can.',
      anyLamp +
        '1. Press **Power**.\n2. Press **Rename**.\n3. Press **Cancel**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug** and **Power**.\n2. Continue with step 2.\n',
    ),
  ],
});
