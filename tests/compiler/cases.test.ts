/**
 * Articles in the habits of others, most of which outsiders tried: what is right is not told, and
 * each mistake is told once. What single sentences of theirs come to stands in `sentences/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { mended, toldIn, toldOf } from './told.ts';

interface Outcome {
  /** Rule and marked words of every diagnostic. */
  readonly told: readonly string[];
  /** The same of the article with the first fix of every diagnostic. */
  readonly toldWhenMended?: readonly string[];
  /** What some of its sentences come to. */
  readonly reads?: Readonly<Record<string, string>>;
}

interface Case extends Outcome {
  readonly article: string;
  /** What somebody changed in it. */
  readonly change?: { readonly find: string; readonly replace: string };
}

const folder = join(import.meta.dirname, 'cases');
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[];

test.each(cases)('$article $change', ({ article, change, ...expected }) => {
  const written = readFileSync(join(folder, `${article}.mdx`), 'utf8');
  const [before = '', behind, another] = change ? written.split(change.find) : [written, ''];
  expect([behind, another]).toEqual([expect.any(String), undefined]);
  const text = before + (change?.replace ?? '') + (behind ?? '');
  const { account, diagnostics } = compile({ file: `${article}.mdx`, text }, worlds);
  const { reads = {} } = expected;
  const asked = account.sentences.filter((sentence) => sentence.text in reads);
  const outcome: Outcome = {
    told: toldIn(text, diagnostics),
    ...(expected.toldWhenMended && { toldWhenMended: toldOf(mended(text, diagnostics), worlds) }),
    ...(expected.reads && {
      reads: Object.fromEntries(asked.map((each) => [each.text, each.reads])),
    }),
  };
  expect(outcome).toEqual(expected);
});
