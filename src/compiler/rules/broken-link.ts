import type { FindingOf } from '../findings.ts';
import { defineRule, example, meant, quoted } from './rule.ts';

/** How many of the addresses that would be right are named. */
const enough = 8;

export const brokenLink = defineRule('broken-link', {
  demand:
    'A link to a place of the manual leads to a place that is there, and one that is called “step 3” to step 3.',
  why: 'Steps, headings and files are renamed, and links elsewhere are forgotten. A reader who follows one in the middle of a procedure lands at the wrong place, or at none. An article is linked by its file, which works on GitHub too (`./light.mdx#step-3`), or by its address (`/procedures/light/#step-3`); both go on working wherever the site lives.',
  isFoundTogether: true,
  explain: (finding) => ({
    message: messageOf(finding),
    ...meant(finding, finding.suggestion, adviceFor(finding)),
    ...(finding.known.length > 0 ? { expected: finding.known } : {}),
  }),
  examples: [
    example(
      '1. Press **Power**. Later, see [how it ends](«#reslut»).\n\n## Result\n\nThe lamp is lit.\n',
      'Nothing on this page is called “#reslut”.',
      '1. Press **Power**. Later, see [how it ends](#result).\n\n## Result\n\nThe lamp is lit.\n',
    ),
    example(
      '1. Press **Power**.\n2. Press **Rename**. The lamp is lit since [step 1](«#step-2»).\n',
      '“step 1” leads to “#step-2”.',
      '1. Press **Power**.\n2. Press **Rename**. The lamp is lit since [step 1](#step-1).\n',
    ),
    example(
      'Skip to [the name](«./example.mdx#step-4») if it is lit.\n\n1. Press **Power**.\n2. Press **Rename**.\n',
      'Nothing in the article “example” is called “#step-4”.',
      'Skip to [the name](./example.mdx#step-2) if it is lit.\n\n1. Press **Power**.\n2. Press **Rename**.\n',
    ),
    example(
      'There is [another article][more].\n\n1. Press **Power**.\n\n[more]: «./exmaple.mdx»\n',
      'There is no article “./exmaple.mdx”.',
      'There is [another article][more].\n\n1. Press **Power**.\n\n[more]: ./example.mdx\n',
    ),
    example(
      'There is [another article][«mroe»].\n\n1. Press **Power**.\n\n[more]: ./example.mdx\n',
      'Nothing says where “mroe” leads.',
      'There is [another article][more].\n\n1. Press **Power**.\n\n[more]: ./example.mdx\n',
    ),
    example(
      '1. Press **Power**. See «[more]()».\n',
      'This link has no address.',
      '1. Press **Power**. See [more](/worlds/lamp/).\n',
    ),
    example(
      '1. Press **Power**. More of <a href="«/worlds/lampp/»">the lamp</a>.\n',
      'The manual has no page “/worlds/lampp/”.',
      '1. Press **Power**. More of <a href="/worlds/lamp/">the lamp</a>.\n',
    ),
    example(
      '1. Press **Power**, as in [the example](«../example/»).\n',
      '“../example/” is no address of the manual.',
      '1. Press **Power**, as in [the example](/procedures/example/).\n',
    ),
  ],
});

function messageOf({ missing, url, article, said = '' }: FindingOf<'broken-link'>): string {
  const anchor = /#.*$/s.exec(url)?.[0] ?? '';
  switch (missing) {
    case 'here':
      return `Nothing on this page is called “${anchor}”.`;
    case 'step':
      return `“${said}” leads to “${anchor}”.`;
    case 'anchor':
      return `Nothing in the article “${article}” is called “${anchor}”.`;
    case 'article':
      return `There is no article “${url}”.`;
    case 'draft':
      return `The article “${article}” is a draft: it has no page for readers.`;
    case 'page':
      return `The manual has no page “${url}”.`;
    case 'file':
      return `There is no file “${url}”.`;
    case 'definition':
      return `Nothing says where “${url}” leads.`;
    case 'address':
      return 'This link has no address.';
    case 'nowhere':
      return `“${url}” is no address of the manual.`;
  }
}

function adviceFor({ missing, known, url }: FindingOf<'broken-link'>): string {
  const names = missing === 'here' || missing === 'anchor' ? known.map((id) => `#${id}`) : known;
  const shown = names.slice(0, enough);
  switch (missing) {
    case 'draft':
      return 'Publish it too, by taking “draft: true” out of its front matter, or take out the link.';
    case 'file':
      return 'Put the file where the site takes files as they are, or take out the link.';
    case 'definition':
      return `Add a line “[${url}]: …” with the address; for brackets in the text, write \\[ and \\].`;
    case 'address':
      return 'Write it between the round brackets, or into the quotation marks of the tag.';
    case 'nowhere':
      return 'Link an article by its file (“./light.mdx”) or its address (“/procedures/light/”), and any other page by its address.';
    default:
      return shown.length === 0
        ? 'There is nothing of the kind.'
        : `There is ${quoted(shown)}${names.length > enough ? ' and more' : ''}.`;
  }
}
