import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const duplicateId = defineRule('duplicate-id', {
  demand: 'No two places of a page have the same id.',
  why: 'Headings get their ids from their words, steps from their numbers: the first step is `step-1`. Where a heading or a tag has the same id, links, the outline and the search lead to whichever comes first.',
  explain: (finding) => ({
    message: `${holders[finding.by](finding)} has the id “${finding.id}” too.`,
    note: finding.isHeading
      ? 'Give the heading other words.'
      : 'Give the tag another id, or take it out.',
  }),
  examples: [
    example(
      '## «Step 1»\n\nLook at the lamp.\n\n## Steps\n\n1. Press **Power**.\n',
      'Step 1 of the page has the id “step-1” too.',
      '## Before step 1\n\nLook at the lamp.\n\n## Steps\n\n1. Press **Power**.\n',
    ),
    example(
      '<a «id="result"» />\n\n1. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n',
      'A heading has the id “result” too.',
      '1. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n',
    ),
    example(
      '## «Content»\n\nAll about the lamp.\n\n1. Press **Power**.\n',
      'A part of every page has the id “content” too.',
      '## What is in it\n\nAll about the lamp.\n\n1. Press **Power**.\n',
    ),
  ],
});

const holders: Readonly<
  Record<FindingOf<'duplicate-id'>['by'], (finding: FindingOf<'duplicate-id'>) => string>
> = {
  step: ({ step = 0 }) => `Step ${String(step)} of the page`,
  heading: () => 'A heading',
  tag: () => 'Another tag',
  page: () => 'A part of every page',
};
