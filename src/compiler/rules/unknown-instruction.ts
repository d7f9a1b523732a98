import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const unknownInstruction = defineRule('unknown-instruction', {
  demand: 'Everything that a step asks for can be carried out.',
  why: 'A reader does what a sentence says, whether or not the compiler understands it. What could not be carried out has not been tried, and nobody notices when it becomes wrong.',
  isInWords: true,
  isVague: ({ lacks }) => lacks === 'object',
  explain: ({ lacks, verb }) => ({ message: messages[lacks](verb), note: notes[lacks] }),
  examples: [
    example(
      '1. Press **Power**. «Restart» the lamp.\n',
      'Nobody knows how to carry out “Restart”.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > Restart the lamp once a year.\n',
    ),
    example(
      '1. Press **Power**. Then «press» the red thing.\n',
      'It is not said on which control to “press”.',
      '1. Press **Power**. Then press **Rename**.\n',
    ),
    example(
      '1. Press **Power**. «Make sure that» the lamp is bright.\n',
      'It is not said what is to be seen where one is to “Make sure that”.',
      '1. Press **Power**. Make sure that _Lamp on_ is shown.\n',
    ),
    example(
      '1. «Do» steps 1 and 2 of [Plug in the lamp](https://example.com/plug/).\n2. Press **Power**.\n',
      'Which steps of which article “Do” asks for is not understood.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > How it is plugged in stands [elsewhere](https://example.com/plug/).\n',
    ),
  ],
});

const messages: Readonly<
  Record<FindingOf<'unknown-instruction'>['lacks'], (verb: string) => string>
> = {
  verb: (verb) => `Nobody knows how to carry out “${verb}”.`,
  object: (verb) => `It is not said on which control to “${verb}”.`,
  claim: (verb) => `It is not said what is to be seen where one is to “${verb}”.`,
  step: (verb) => `It is not said with which step to “${verb}”.`,
  times: (verb) => `Nobody can tell how often to “${verb}”.`,
  article: (verb) => `Which steps of which article “${verb}” asks for is not understood.`,
};

const notes: Readonly<Record<FindingOf<'unknown-instruction'>['lacks'], string>> = {
  verb: 'Write it with a verb such as “click”, “enter” or “choose” and the label in bold. What is done beside the devices belongs into a note (“> [!NOTE]”) or is marked with {/* do: none */}.',
  object:
    'Put the label into bold: “click **Label**”. If there is nothing to do on a screen, add {/* do: none */}.',
  claim:
    'Quote what the device shows in italics: “make sure that _Title_ is shown”; or put the remark into a note (“> [!NOTE]”).',
  step: 'Write the number: “Continue with step 3.”',
  times:
    'Write a number that a reader can count: “three times”. What is typed into a field is typed once.',
  article:
    'Write “Do steps 1 to 3 of [X](./x.mdx).” with an article of this manual. What stands elsewhere is written here, or what it comes to under “Prerequisites”.',
};
