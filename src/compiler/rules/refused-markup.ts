import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const refusedMarkup = defineRule('refused-markup', {
  demand: 'An article holds nothing that a browser refuses on the pages of the site.',
  why: 'Every page has a policy: scripts, styles and pictures come from the site itself, and stand in files. Whatever else an article brings along is refused by the browser, without a word to the reader; and what speaks for the whole page would take its own addresses elsewhere.',
  explain: (finding) => ({
    message: messages[finding.kind](finding.said),
    note: adviceFor(finding),
  }),
  examples: [
    example(
      '1. Press **Power**. It gets <span «style»="color: red">hot</span>.\n',
      'The pages’ policy refuses the attribute “style”.',
      '1. Press **Power**. It gets hot.\n',
    ),
    example(
      '1. Press **Power**.\n\n   ![The lamp](«https://example.com/lamp.png»)\n',
      'The pages’ policy refuses the picture “https://example.com/lamp.png”: it lies on another host.',
      '1. Press **Power**.\n\n   ![The lamp](./lamp.png)\n',
    ),
    example(
      '1. Press **Power**.\n\n   <«iframe» src="https://example.com/" />\n',
      'The pages’ policy refuses “<iframe>”.',
      '1. Press **Power**.\n\n   See [the other site](https://example.com/).\n',
    ),
  ],
});

const messages: Readonly<Record<FindingOf<'refused-markup'>['kind'], (said: string) => string>> = {
  tag: (said) => `The pages’ policy refuses “${said}”.`,
  attribute: (said) => `The pages’ policy refuses the attribute “${said}”.`,
  link: (said) => `The pages’ policy refuses the link “${said}”.`,
  image: (said) => `The pages’ policy refuses the picture “${said}”: it lies on another host.`,
};

function adviceFor({ kind, said }: FindingOf<'refused-markup'>): string {
  switch (kind) {
    case 'tag':
      return said === '<iframe>' ? 'Link the page: [words](address).' : 'Take it out.';
    case 'attribute':
      return said === 'style'
        ? 'Take it out, or write in Markdown what it is to look like.'
        : 'Take it out.';
    case 'link':
      return 'Link a page, or take the link out.';
    case 'image':
      return 'Put the file beside the article: ![what it shows](./picture.png).';
  }
}
