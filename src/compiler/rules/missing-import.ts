import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const missingImport = defineRule('missing-import', {
  demand: 'What an article imports is there, and can be a part of it.',
  why: 'Files are moved and packages are removed, and an article far away still names them: the site could not be built. The address of a file begins with `./` or `../`; anything else is the name of a package.',
  isFoundTogether: true,
  explain: ({ fault, from, name }) => ({
    message: messages[fault](from, name),
    note: advice[fault](from, name),
  }),
  examples: [
    example(
      'import lamp from "«./lmap.png»";\n\n1. Press **Power**.\n\n   <img src={lamp.src} alt="The lamp" />\n',
      'There is no file “./lmap.png”.',
      'import lamp from "./lamp.png";\n\n1. Press **Power**.\n\n   <img src={lamp.src} alt="The lamp" />\n',
    ),
    example(
      'import { Lamp } from "«lamps»";\n\n1. Press **Power**.\n\n   <Lamp />\n',
      'There is no package “lamps”.',
      'export const Lamp = () => <b>A lamp</b>;\n\n1. Press **Power**.\n\n   <Lamp />\n',
    ),
    example(
      'import Other from "«./example.mdx»";\n\n1. Press **Power**.\n\n   <Other />\n',
      '“./example.mdx” is an article, which cannot be a part of another.',
      '1. Press **Power**.\n\n   See [the other article](./example.mdx).\n',
    ),
  ],
});

type Words = Readonly<
  Record<FindingOf<'missing-import'>['fault'], (from: string, name: string) => string>
>;

const messages: Words = {
  file: (from) => `There is no file “${from}”.`,
  package: (from) => `There is no package “${from}”.`,
  name: (from, name) => `“${from}” exports nothing called “${name}”.`,
  address: (from) => `“${from}” lies on another computer, and is not there when the site is built.`,
  article: (from) => `“${from}” is an article, which cannot be a part of another.`,
  kind: (from) => `The site cannot read “${from}”.`,
};

const advice: Words = {
  file: () => 'Put the file there, or correct the address.',
  package: () =>
    'Install it, or begin the address of a file with “./”; the names of what Node itself brings begin with “node:”.',
  name: () => 'Correct the name, or export it there.',
  address: () => 'Put the file beside the article, and import that.',
  article: (from) => `Link it: [words](${from}).`,
  kind: () =>
    'It reads components of Astro, JavaScript, TypeScript, JSON, style sheets and images; anything as text with “?raw”.',
};
