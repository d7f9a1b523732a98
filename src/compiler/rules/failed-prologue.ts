import type { FindingOf } from '../findings.ts';
import { defineRule, quoted } from './rule.ts';

type Found = FindingOf<'failed-prologue'>;

export const failedPrologue = defineRule('failed-prologue', {
  demand: 'Steps of another article that a step asks for can be carried out there.',
  why: 'A reader who is sent through another article comes back where its last step ends, and goes on here. What cannot be done there, or is not there, leaves them somewhere else.',
  isMisleading: true,
  explain: (found) => ({ message: messages[found.fault](found), note: notes[found.fault](found) }),
  failure: ({ title, undone }) =>
    `${undone?.step === undefined ? '' : `step ${String(undone.step)} of `}“${title}” cannot be carried out`,
  // It takes two articles to show it.
  examples: [],
});

const messages: Readonly<Record<Found['fault'], (found: Found) => string>> = {
  world: ({ title, world = '' }) =>
    `“${title}” is about another world${world === '' ? '' : ` (${world})`}, so its steps cannot be carried out here.`,
  step: ({ title, last }) => `“${title}” has ${last === 0 ? 'no steps' : 'no such step'}.`,
  part: ({ title }) =>
    `The link leads to a part of “${title}”, and which of its steps are meant is not said.`,
  circle: ({ title }) =>
    `“${title}” asks for steps of an article that asks for its own, and so round for ever.`,
  much: ({ title }) => `What “${title}” asks for leads through too many steps of other articles.`,
  undone: ({ title, undone }) =>
    `${undone?.step === undefined ? '' : `Step ${String(undone.step)} of `}“${title}” cannot be carried out here${undone?.words ? `: it fails at “${undone.words}”` : ''}.`,
};

const notes: Readonly<Record<Found['fault'], (found: Found) => string>> = {
  world: () => 'Write the steps here, or put the link into a note (“> [!NOTE]”).',
  step: ({ last = 0 }) =>
    last === 0
      ? 'Steps are a numbered list that is no section’s.'
      : `It has ${String(last)} step${last === 1 ? '' : 's'}.`,
  part: () => 'Only steps of the main list can be asked for: “Do steps 1 to 3 of [X](./x.mdx).”',
  circle: () => 'Write the steps that both need in one of the two.',
  much: () => 'Write the steps here, or what they come to under “Prerequisites”.',
  undone: ({ undone }) =>
    undone && undone.titles.length > 0
      ? `What is shown there: ${quoted(undone.titles)}. A mistake of the other article is told there.`
      : 'What is told of the other article says why.',
};
