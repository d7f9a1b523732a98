/** Names in an article's expressions. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const steps = '\n\n1. Press **Power**.\n';

function told(body: string): string[] {
  const text = head + body + steps;
  return toldOf(text, worlds);
}

test.each([
  'export const watts = 5;\n\nIt takes {watts} watts.',
  'import Lamp, { colour as hue } from "./lamp.js";\nimport * as all from "./all.js";\n\n<Lamp hue={hue} all={all} {...props} />',
  'export function half(watts, { volts = 2, ...rest }, [first] = []) { return watts / volts + rest.x + first; }\n\nIt takes {half(10, {})}.',
  'It is {frontmatter.title}, {Math.max(1, 2)}, {[1].map((one) => one + 1)}, {typeof nothing}, {"nothing"}, {{ nothing: 1 }.nothing}.',
  '{/* nothing */}\n\n{new Date(0).toISOString()}',
  'export const pick = (list) => { for (const each of list) { try { return each; } catch (fault) { return fault; } } };\n\n{pick([1])}',
])('are all known: %s', (body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  [
    'a function’s own',
    'export const f = function g(n) { return n ? g(n - 1) : arguments.length; };\n\n{f(1)}',
  ],
  [
    'a variable of a block above',
    'export const f = (n) => { if (n) { var m = n; } return m; };\n\n{f(1)}',
  ],
  ['a class and its own', 'export class A { static b = A.name; c() { return this.c; } }\n\n{A.b}'],
  [
    'a case',
    'export const f = (n) => { switch (n) { case 1: { const m = n; return m; } default: let k = n; return k; } };\n\n{f(1)}',
  ],
  [
    'a label',
    'export const f = () => { all: for (let i = 0, k = i; i < k; i += 1) { continue all; } };\n\n{f()}',
  ],
  ['a component given to a function', '{[() => <b>x</b>].map((Item) => <Item />)}'],
  ['a fragment', '<Fragment>{<Fragment>x</Fragment>}</Fragment> <>x</>'],
  ['a tag of HTML or SVG', '<my-lamp>x</my-lamp> <svg:path /> <p>x</p>'],
])('%s is known', (_, body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  ['a name of a function elsewhere', '{[1].map((one) => one)} {one}', ['mdx-syntax: one']],
  [
    'a name of a block elsewhere',
    'export const f = (n) => { { const m = n; } return m; };',
    ['mdx-syntax: m'],
  ],
  ['a parameter’s default', 'export const f = ({ n = m }) => n;', ['mdx-syntax: m']],
  ['a component', '<Lamp />', ['unknown-component: Lamp']],
  [
    'a component, wherever it is used',
    'a <Lamp /> {<Lamp />}\n\n<Lamp>\n\nx\n\n</Lamp>',
    ['unknown-component: Lamp'],
  ],
  ['a component in an attribute', '<p title={<Lamp />}>x</p>', ['unknown-component: Lamp']],
  [
    'a component in a component',
    'export const A = () => <p><Lamp /></p>;\n\n<A />',
    ['unknown-component: Lamp'],
  ],
  ['a part of what is unknown', '<lamp.Shade />', ['unknown-component: lamp']],
  [
    'a part of what the page gives',
    '<props.components.Step /> <article.title />',
    ['unknown-component: props', 'unknown-component: article'],
  ],
  ['a part of nothing', '<this.Shade />', ['unknown-component: this']],
  ['a component of the page itself', '<Step>x</Step>', ['unknown-component: Step']],
  ['the fragment as a value', '{Fragment}', ['mdx-syntax: Fragment']],
])('%s is unknown', (_, body, expected) => {
  expect(told(body)).toEqual(expected);
});

test.each([
  'article',
  'fingerprint',
  'frontmatter',
  'getHeadings',
  'url',
  'file',
  'Content',
  'MDXContent',
  'Step',
  '_jsx',
  '_createMdxContent',
])('the page has the name %s already', (name) => {
  expect(told(`export const ${name} = 5;`)).toEqual([`taken-name: ${name}`]);
  expect(told(`import { a as ${name} } from "./a.js";`)).toEqual([`taken-name: ${name}`]);
  expect(told(`export { a as ${name} } from "./a.js";`)).toEqual([`taken-name: ${name}`]);
});

test.each([
  ['export const a = 1;\n\nexport const a = 2;', ['taken-name: a']],
  ['import a from "./a.js";\n\nexport function a() {}', ['mdx-syntax: a']],
  ['import { article } from "./a.js";', ['taken-name: article']],
  ['export const a = 1;\nexport const a = 2;', ['mdx-syntax: a']],
  ['export const a = 1;\n\nexport { b as a } from "./a.js";', ['taken-name: a']],
  ['export default 5;', ['taken-name: export default']],
  ['export { default } from "./a.js";', ['taken-name: default']],
  ['import { a } from "./a.js";\n\nexport { a as b };', []],
  ['export const f = (article, _, Step) => article;', []],
])('of two things with one name the second is told: %s', (body, expected) => {
  expect(told(body)).toEqual(expected);
});

test('a component that is to come to life in the browser has nothing to do so', () => {
  expect(told('import Lamp from "./Lamp.jsx";\n\n<Lamp client:load />')).toEqual([
    'mdx-syntax: client:load',
  ]);
  expect(told('import Lamp from "./Lamp.astro";\n\n<Lamp server:defer />')).toEqual([
    'mdx-syntax: server:defer',
  ]);
});

test.each([
  ['{frontmatter.tags.join(", ")}', ['mdx-syntax: frontmatter.tags']],
  ['{frontmatter.author()}', ['mdx-syntax: frontmatter.author']],
  ['{props.lamp.colour}', ['mdx-syntax: props.lamp']],
  [
    '{frontmatter.tags} {frontmatter.tags?.join()} {frontmatter.title.length} {props.components.p}',
    [],
  ],
])('of what is nothing nothing can be asked: %s', (body, expected) => {
  expect(told(body)).toEqual(expected);
});

test('what a tag that is unknown keeps from being executed is no mistake of its own', () => {
  const text = `${head}<Steps>\n\n1. Press **Power**.\n\n</Steps>\n`;
  expect(compile({ file: 'light.mdx', text }, worlds).diagnostics.map(({ rule }) => rule)).toEqual([
    'unknown-component',
  ]);
});

test.each([
  ['It takes {watt} watts.', 'watt'],
  ['export const watts = 5;\n\nIt takes {watts * volts} watts.', 'volts'],
  ['{table.map((row) => row + 1)}', 'table'],
  ['<p title={label}>A lamp</p>', 'label'],
  ['<p {...rest}>A lamp</p>', 'rest'],
  ['export const watts = volts;\n\nIt takes {watts}.', 'volts'],
  ['> - It takes {\n>   watt} watts.', 'watt'],
])('one is unknown: %s', (body, name) => {
  expect(told(body)).toEqual([`mdx-syntax: ${name}`]);
});

test('one in a step is told once', () => {
  const text = `${head}1. Press **Power** and wait {much} minutes. _Lamp on_ is shown.\n`;
  expect(compile({ file: 'light.mdx', text }, worlds).diagnostics.map(({ rule }) => rule)).toEqual([
    'mdx-syntax',
  ]);
});
