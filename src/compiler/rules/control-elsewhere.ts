import type { FindingOf } from '../findings.ts';
import { defineRule, example, gone, mostNames, quoted, type RuleWords } from './rule.ts';

export const controlElsewhere = defineRule('control-elsewhere', {
  demand: 'Every control is on the screen in front of the reader when the article names it.',
  why: 'The most common mistake of a procedure is a click that the writer makes without thinking and leaves out. The fix inserts the steps that are missing.',
  isMisleading: true,
  explain: (finding) => ({
    message:
      finding.device === undefined
        ? `“${finding.label}” is not on this screen (${finding.screen}).`
        : `“${finding.label}” is on another device: ${finding.device.name}.`,
    ...adviceFor(finding),
    expected: finding.here,
  }),
  alternatives: (finding) =>
    finding.detour
      ? [finding, { ...finding, detour: { ...finding.detour, isUnproven: true } }]
      : [],
  failure: ({ label }) => `“${label}” is not on the screen`,
  examples: [
    example(
      '1. Press **Power**.\n2. Press **«Save»**.\n',
      '“Save” is not on this screen (Lamp: Lamp on).',
      '1. Press **Power**.\n2. Press **Rename**, enter a name of your own in **Name** and press **Save**.\n',
    ),
  ],
});

function adviceFor({
  detour,
  device,
  here,
  passing,
}: FindingOf<'control-elsewhere'>): Omit<RuleWords, 'message'> {
  if (passing !== undefined) return { note: gone(passing) };
  if (detour) {
    const { at, isUnproven, sentence, words } = detour;
    if (isUnproven)
      return { note: [`The way to it from here: ${sentence}`, ...labelsAmong(here)].join(' ') };
    return {
      note: `Steps are missing before it: ${sentence}`,
      fixes: [{ title: 'Insert the missing steps', edits: [{ start: at, end: at, text: words }] }],
    };
  }
  if (device) return { note: `Say where the reader finds it: “${device.place}”.` };
  const [labels] = labelsAmong(here);
  return labels === undefined ? {} : { note: labels };
}

/** What can be used where the reader stands, if that is not too much to say. */
function labelsAmong(here: readonly string[]): string[] {
  return here.length > 0 && here.length <= mostNames ? [`The labels here: ${quoted(here)}.`] : [];
}
