/**
 * The proof that nothing is silent: a mistake of every kind in every sentence and every marked
 * text, one at a time. Each must be told where it is, and once. Those that are not told stand in
 * `survivors.json`, each with its reason; nothing else may survive, and nothing there may be told.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isPlanted, originals } from './articles.ts';
import { judge, type Judged } from './judge.ts';
import { kinds } from './kinds.ts';

interface Survivor {
  readonly article: string;
  readonly kind: string;
  readonly sentence: string;
  readonly words: string;
  readonly instead: string;
  readonly reason: string;
}

const survivors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8'),
) as Survivor[];

/** Of all mistakes this share must be told or held. */
const least = 0.97;

function nameOf({ article, kind, sentence, words, instead }: Omit<Survivor, 'reason'>): string {
  return `${article}, ${kind}: “${words}” → “${instead}” in “${sentence}”`;
}

const tally = new Map<string, { planted: number; right: number }>();

function count(kind: string, { verdict }: Judged): void {
  const { planted, right } = tally.get(kind) ?? { planted: 0, right: 0 };
  tally.set(kind, { planted: planted + 1, right: right + (verdict === 'survives' ? 0 : 1) });
}

function share({ planted, right }: { readonly planted: number; readonly right: number }): string {
  return `${((100 * right) / planted).toFixed(1)} % of ${String(planted)}`;
}

const articles = originals();

describe.each(articles)('$name', (original) => {
  test('has no mistake of its own', () => {
    expect(original.article.diagnostics).toEqual([]);
  });

  test.each(Object.entries(kinds))('%s', (kind, make) => {
    const possible = original.article.account.sentences.flatMap((sentence) =>
      make(sentence, original).map((mutant) => {
        const { words, instead } = mutant;
        return {
          mutant,
          name: nameOf({ article: original.name, kind, sentence: sentence.text, words, instead }),
        };
      }),
    );
    const place = Object.keys(kinds).indexOf(kind);
    const planted = possible.filter((_, index) => isPlanted(original, place, index));
    const judged = planted.map(({ mutant, name }) => ({ name, ...judge(mutant, original) }));
    for (const each of judged) count(kind, each);
    const found = judged.filter(({ verdict }) => verdict === 'survives');
    const listed = survivors.filter((each) => each.article === original.name && each.kind === kind);
    const known = listed.map(nameOf);
    const names = new Set(planted.map(({ name }) => name));
    expect(found.map(({ name }) => name).toSorted()).toEqual(
      known.filter((name) => names.has(name)).toSorted(),
    );
    // One mistake, one message.
    expect(judged.filter(({ said }) => said.length > 1)).toEqual([]);
    expect(known.filter((name) => possible.every((each) => each.name !== name))).toEqual([]);
  });
});

test('every survivor has its reason', () => {
  expect(survivors.filter(({ reason }) => reason.length < 10)).toEqual([]);
  const names = new Set(articles.map(({ name }) => name));
  expect(survivors.filter(({ article, kind }) => !names.has(article) || !(kind in kinds))).toEqual(
    [],
  );
});

function total(): { readonly planted: number; readonly right: number } {
  return [...tally.values()].reduce(
    (sum, { planted, right }) => ({ planted: sum.planted + planted, right: sum.right + right }),
    {
      planted: 0,
      right: 0,
    },
  );
}

test('nearly all are told where they are', () => {
  const { planted, right } = total();
  expect(planted).toBeGreaterThan(550);
  expect(right / planted).toBeGreaterThanOrEqual(least);
});

afterAll(() => {
  for (const [kind, each] of tally) console.info(`${kind}: ${share(each)}`);
  console.info(`${share(total())} mistakes are told where they are, or come to the same`);
});
