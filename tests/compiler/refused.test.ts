/** What a browser would refuse on the pages of the site. */
import { expect, test } from 'vitest';
import { worlds } from '../lamp/worlds.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';

function told(words: string): string[] {
  const text = `${head}${words}\n\n1. Press **Power**.\n`;
  return toldOf(text, worlds);
}

test.each([
  ['<p style="color:red">x</p>', 'style'],
  ['<p style={{ color: "red" }}>x</p>', 'style'],
  ['<p onClick={() => {}}>x</p>', 'onClick'],
  ['<img src="/a.png" alt="" onerror="alert(1)" />', 'onerror'],
  ['<script>alert(1)</script>', 'script'],
  ['<style>{`p { color: red }`}</style>', 'style'],
  ['<base href="https://example.com/" />', 'base'],
  ['<meta http-equiv="refresh" content="0; url=https://example.com/" />', 'meta'],
  ['<form action="https://example.com/"><button>x</button></form>', 'form'],
  ['[x](javascript:alert(1))', 'javascript:alert(1)'],
  ['[x](<JAVA\tscript:alert(1)>)', 'JAVA\tscript:alert(1)'],
  ['<a href="data:text/html,x">x</a>', 'data:text/html,x'],
  ['![a lamp](https://example.com/a.png)', 'https://example.com/a.png'],
  ['![a lamp][a]\n\n[a]: //example.com/a.png', '//example.com/a.png'],
])('%j', (words, place) => {
  expect(told(words)).toEqual([`refused-markup: ${place}`]);
});

test.each([
  '<p class="x" title="style">x</p> <details open><summary>x</summary>y</details>',
  '![a lamp](data:image/png;base64,AAAA) ![a lamp](/a.png) [x](https://example.com/) [y](mailto:a@example.com)',
  'export const Box = ({ style }) => <b class={style}>x</b>;\n\n<Box style="red" />',
  '`<script>` and `style="x"`',
])('%j is all right', (words) => {
  expect(told(words)).toEqual([]);
});
