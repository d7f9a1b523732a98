import type { FindingOf } from '../findings.ts';
import { anyLamp, defineRule, example } from './rule.ts';

export const tooMuch = defineRule('too-much', {
  demand: 'An article is of a size that can be read.',
  why: 'Nobody follows a procedure of a hundred pages, and what is nested a hundred times cannot be drawn. Whatever stands in a file, the compiler answers soon: what is far too large is not looked into at all.',
  explain: ({ limit, what }) => ({
    message: messages[what](limit.toLocaleString('en')),
    note: advice[what],
  }),
  examples: [
    example(
      `${anyLamp}1. Press **Power**.\n\n«>»${' >'.repeat(100)} Well said.\n`,
      'More than 100 things stand inside one another here.',
      `${anyLamp}1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n> Well said.\n`,
    ),
  ],
});

type What = FindingOf<'too-much'>['what'];

const messages: Readonly<Record<What, (limit: string) => string>> = {
  article: (limit) => `The article has more than ${limit} characters.`,
  'front-matter': (limit) => `The front matter has more than ${limit} characters.`,
  paragraph: (limit) => `This paragraph has more than ${limit} characters.`,
  paragraphs: (limit) => `The article has more than ${limit} paragraphs.`,
  marks: (limit) => `This paragraph has more than ${limit} texts in bold or italics.`,
  names: (limit) => `The article has more than ${limit} texts in bold or italics.`,
  orders: (limit) => `Over all situations, the article asks for more than ${limit} things.`,
  steps: (limit) => `The article has more than ${limit} steps.`,
  rows: (limit) => `The article has tables of more than ${limit} lines.`,
  links: (limit) => `The article has more than ${limit} links.`,
  comments: (limit) => `The article has more than ${limit} comments.`,
  headings: (limit) => `The article has more than ${limit} headings.`,
  cells: (limit) => `The article has tables of more than ${limit} cells.`,
  nesting: (limit) => `More than ${limit} things stand inside one another here.`,
};

const advice: Readonly<Record<What, string>> = {
  article: 'Make several articles of it.',
  'front-matter': 'Keep what it is about in the text.',
  paragraph: 'Make several paragraphs of it, with a blank line between them.',
  paragraphs: 'Make several articles of it.',
  marks: 'Make several paragraphs of it, with a blank line between them.',
  names: 'Make several articles of it.',
  orders: 'Fix the situation in the front matter, or make several articles of it.',
  steps:
    'Make several articles of it: “Do all steps of [the first](./first.mdx).” carries one out in another.',
  rows: 'Link a file that holds the table, or make several articles of it.',
  links: 'Make several articles of it.',
  comments: 'Make several articles of it.',
  headings: 'Make several articles of it.',
  cells: 'Link a file that holds the table, or make several articles of it.',
  nesting: 'Let them stand below one another.',
};
