/** What articles import, and what is said of what is not there. */
import { expect, test } from 'vitest';
import { checkTogether, compile, type SiteSurroundings } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const files: Readonly<Record<string, string>> = {
  'content/a.js': 'const watts = 5, volts = 6;\nexport { watts as a, volts };',
  'content/all.js': 'export * from "./a.js";',
  'content/lamps/b.ts': 'export const b = 1;\nexport default b;',
  'content/lamps/c/index.jsx': 'module.exports = 5;',
  'content/lamps/d.vue': '',
  'content/lamps/light.svg': '<svg />',
  'src/e.astro': '',
  'node_modules/preact/package.json':
    '{ "exports": { ".": {}, "./hooks": {}, "./src/*.js": {}, "./icons/*": {} } }',
  'node_modules/old/package.json': '{ "main": "lib/a.js" }',
  'node_modules/old/lib/a.js': '',
  'content/node_modules/@lamps/all/package.json': '{ "exports": "./a.js" }',
};

/** What is said of a line of JavaScript in `content/lamps/light.mdx`, with the text it is about. */
function told(
  line: string,
  surroundings: Partial<SiteSurroundings> = {
    hasFile: (file) => file in files,
    read: (file) => files[file],
  },
): string[] {
  const text = `${head}${line}\n\n1. Press **Power**.\n`;
  const article = compile({ file: 'content/lamps/light.mdx', text }, worlds);
  return checkTogether([article], { worlds, ...surroundings }).flatMap(({ diagnostics }) =>
    diagnostics.map(
      ({ message, start, end }) => `${text.slice(start.offset, end.offset)}: ${message}`,
    ),
  );
}

test.each([
  'import { a } from "../a.js";',
  "import { volts as v } from '../a';",
  'import any, { thing } from "../all.js";\n\nexport { whatever } from "./c";',
  'import * as a from "../a.js";',
  'import B, { b } from "./b";\n\nexport { b as d } from "./b.ts";\n\nexport * from "./b";',
  'import c from "./c";',
  'import "./d.vue?raw";',
  'import light from "./light.svg";',
  'import light from "light.svg";',
  'import E from "/src/e.astro";',
  'import { h } from "preact";\n\nimport { useState } from "preact/hooks";',
  'import all from "@lamps/all";\n\nimport "preact/src/a.js";\n\nimport "preact/icons/a/b";\n\nimport "old/lib/a";',
  'import fs from "node:fs";\n\nimport { Image } from "astro:assets";\n\nimport { worlds } from "rehearsal:worlds";',
  '{import("./b.ts").name} {import(props.name).name}',
  '```js\nimport a from "./nothing.js";\n```',
])('%j is there', (line) => {
  expect(told(line)).toEqual([]);
});

test.each([
  ['import a from "./a.js";', './a.js: There is no file “./a.js”.'],
  ['import "./style.css";', './style.css: There is no file “./style.css”.'],
  ['import a from ".";', '.: There is no file “.”.'],
  ['import a from "/favicon.svg";', '/favicon.svg: There is no file “/favicon.svg”.'],
  ['export { a } from "./no.js";', './no.js: There is no file “./no.js”.'],
  ['export * as all from "./no.js";', './no.js: There is no file “./no.js”.'],
  ['{import("./no.js").name}', './no.js: There is no file “./no.js”.'],
  ['import { h } from "react";', 'react: There is no package “react”.'],
  ['import { h } from "@lamps/none";', '@lamps/none: There is no package “@lamps/none”.'],
  ['import a from "@/a.js";', '@/a.js: There is no package “@/a.js”.'],
  [
    'import a from "rehearsal:nothing";',
    'rehearsal:nothing: There is no package “rehearsal:nothing”.',
  ],
  [
    'import a from "https://example.com/a.js";',
    'https://example.com/a.js: “https://example.com/a.js” lies on another computer, and is not there when the site is built.',
  ],
  [
    'import A from "./light.mdx";',
    './light.mdx: “./light.mdx” is an article, which cannot be a part of another.',
  ],
  ['import { none } from "../a.js";', 'none: “../a.js” exports nothing called “none”.'],
  ['import none from "../a.js";', 'none: “../a.js” exports nothing called “default”.'],
  ['import { none as a } from "../a.js";', 'none: “../a.js” exports nothing called “none”.'],
  ['export { none } from "../a.js";', 'none: “../a.js” exports nothing called “none”.'],
  ['import { h } from "preact/nothing";', 'preact/nothing: There is no package “preact/nothing”.'],
  ['import a from "old/lib/b";', 'old/lib/b: There is no package “old/lib/b”.'],
  ['import D from "./d.vue";', './d.vue: The site cannot read “./d.vue”.'],
])('%j is told at the address', (line, expected) => {
  expect(told(line)).toEqual([expected]);
});

test('where nobody knows which files there are nothing is missing', () => {
  expect(told('import a from "./a.js";\n\nimport { h } from "react";', {})).toEqual([]);
});

test('a byte order mark moves no address', () => {
  const text = `\uFEFF${head}import a from "./no.js";\n\n1. Press **Power**.\n`;
  const [article] = checkTogether([compile({ file: 'light.mdx', text }, worlds)], {
    worlds,
    hasFile: () => false,
  });
  expect(
    article?.diagnostics.map(({ start, end }) => text.slice(start.offset, end.offset)),
  ).toEqual(['./no.js']);
});
