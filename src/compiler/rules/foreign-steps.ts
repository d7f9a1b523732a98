import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const foreignSteps = defineRule('foreign-steps', {
  demand: 'The steps of a procedure are a numbered list.',
  why: 'A numbered list is what readers, the page and the compiler take for steps, on every site and in print.',
  isMisleading: true,
  isVeil: true,
  explain: ({ edits, shape }) => ({
    message: messages[shape],
    note: 'Write them as a numbered list: “1. Press **Label**.”',
    fixes: [{ title: 'Make a numbered list of them', edits }],
  }),
  examples: [
    example(
      'Two steps.\n\n«### Step 1: Light it»\n\nPress **Power**.\n\n### Step 2\n\nPress **Rename**.\n',
      'The steps are headings, where a numbered list was expected.',
      'Two steps.\n\n1. **Light it**\n\n   Press **Power**.\n\n2. Press **Rename**.\n',
    ),
    example(
      'Two steps.\n\n«Step 1:» Press **Power**.\n\nStep 2: Press **Rename**.\n',
      'The steps are paragraphs, where a numbered list was expected.',
      'Two steps.\n\n1. Press **Power**.\n\n2. Press **Rename**.\n',
    ),
    example(
      'Two steps.\n\n«| Step | Action | Result |»\n| --- | --- | --- |\n| 1 | Press **Power** | _Lamp on_ is shown |\n| 2 | Press **Rename** | |\n',
      'The steps stand in a table, where a numbered list was expected.',
      'Two steps.\n\n1. Press **Power**. _Lamp on_ is shown.\n2. Press **Rename**.\n',
    ),
  ],
});

const messages: Readonly<Record<FindingOf<'foreign-steps'>['shape'], string>> = {
  headings: 'The steps are headings, where a numbered list was expected.',
  paragraphs: 'The steps are paragraphs, where a numbered list was expected.',
  table: 'The steps stand in a table, where a numbered list was expected.',
};
