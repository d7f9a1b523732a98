import { defineRule, example } from './rule.ts';

export const mdxSyntax = defineRule('mdx-syntax', {
  demand:
    'The file can be read as MDX, with names that it imports or declares, and its front matter as YAML.',
  why: 'In MDX a brace starts a JavaScript expression and the sign `<` starts a tag. Where one is opened by accident, nobody can tell what the text after it means. The rest of the file is read all the same.',
  isUnwaivable: true,
  isVeil: true,
  explain: ({ says, advice, fix }) => ({
    message: says,
    note: advice,
    ...(fix ? { fixes: [fix] } : {}),
  }),
  examples: [
    example(
      '1. Press **Power**. The lamp takes «{»two seconds.\n',
      'A brace starts a JavaScript expression, and what follows is none.',
      '1. Press **Power**. The lamp takes two seconds.\n',
    ),
    example(
      '1. Press **Power**.\n\n   It lights at «<»1 V.\n',
      'The sign < starts a tag, and what follows is none.',
      '1. Press **Power**.\n\n   It lights at \\<1 V.\n',
    ),
    example(
      '1. Press **Power**. Programmers call it `light(lamp,\n   «{» seconds: 2 })` then.\n',
      'The sign { at the start of a line starts a JavaScript expression, even inside code.',
      '1. Press **Power**. Programmers call it\n   `light(lamp, { seconds: 2 })` then.\n',
    ),
    example(
      '1. Press **Power**.«<br>»It is warm.\n',
      'In MDX this tag closes itself.',
      '1. Press **Power**.<br />It is warm.\n',
    ),
    example(
      'export const seconds = 2;\n\n1. Press **Power**. The lamp takes {«second»} seconds.\n',
      'Nothing is called “second” here.',
      'export const seconds = 2;\n\n1. Press **Power**. The lamp takes {seconds} seconds.\n',
    ),
  ],
});
