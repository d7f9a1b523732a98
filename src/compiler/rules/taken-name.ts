import { defineRule, example } from './rule.ts';

export const takenName = defineRule('taken-name', {
  demand: 'A name that an article declares is free.',
  why: 'An article becomes a page, which has names of its own: what was compiled goes along as `article`, and steps are drawn by `Step`. Of two things with one name the page could not be built, or the wrong one would be drawn.',
  explain: ({ by, name }) => {
    if (name === 'default')
      return {
        message: 'The page itself is what “export default” exports.',
        note: 'Export it under a name of its own.',
      };
    return {
      message:
        by === 'page'
          ? `“${name}” is a name that the page has already.`
          : `“${name}” is declared twice.`,
      note: by === 'page' ? 'Give it another name.' : 'Give one of the two another name.',
    };
  },
  examples: [
    example(
      'export const «article» = "the";\n\n1. Press **Power** on {article} lamp.\n',
      '“article” is a name that the page has already.',
      'export const word = "the";\n\n1. Press **Power** on {word} lamp.\n',
    ),
    example(
      'export const watts = 5;\n\nexport const «watts» = 6;\n\n1. Press **Power**.\n',
      '“watts” is declared twice.',
      'export const watts = 5;\n\nexport const most = 6;\n\n1. Press **Power**.\n',
    ),
    example(
      '1. Press **Power**.\n\n«export default» () => <b>A lamp</b>;\n',
      'The page itself is what “export default” exports.',
      '1. Press **Power**.\n\nexport const Name = () => <b>A lamp</b>;\n\n<Name />\n',
    ),
  ],
});
