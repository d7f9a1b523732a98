/**
 * Articles that somebody made wrong on purpose, without having seen the code: each mistake is told
 * in its step, or its sentence. And articles that somebody only said otherwise, as technical
 * writers would: nothing is told.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

interface Change {
  readonly article: string;
  readonly find: string;
  readonly replace: string;
}

interface Falsification extends Change {
  readonly what: string;
}

/** What is not told, or told elsewhere, and why. */
interface Survivor extends Pick<Falsification, 'article' | 'replace'> {
  readonly reason: string;
}

const kept = join(import.meta.dirname, 'kept');

function read<Held>(file: string): Held[] {
  return JSON.parse(readFileSync(join(kept, file), 'utf8')) as Held[];
}

const falsified = read<Falsification>('falsified.json');
const survivors = read<Survivor>('falsified-survivors.json');
const right = read<Change>('right.json');

function textOf(article: string): string {
  const own = 'password-reset-on-local-gui';
  return readFileSync(
    article === own ? `content/procedures/${own}.mdx` : join(kept, `${article}.mdx`),
    'utf8',
  );
}

function isTold({ article, find, replace }: Falsification): boolean {
  const text = textOf(article);
  const at = text.indexOf(find);
  const mutant = text.slice(0, at) + replace + text.slice(at + find.length);
  const { account, diagnostics, procedures } = compile(
    { file: `${article}.mdx`, text: mutant },
    worlds,
  );
  const end = at + replace.length;
  const places = [
    ...account.sentences,
    ...procedures.flatMap(({ steps }) => steps.map(({ place }) => place)),
  ]
    .map(({ start, end: last }) => ({ start: start.offset, end: last.offset }))
    .filter((place) => place.start < end && place.end > at);
  return diagnostics.some((each) =>
    [{ start: at, end }, ...places].some(
      (place) => each.start.offset <= place.end && each.end.offset >= place.start,
    ),
  );
}

test.each(falsified)('$article: $what', (falsification) => {
  const { article, find, replace } = falsification;
  expect(textOf(article).split(find)).toHaveLength(2);
  const reason = survivors.find(
    (each) => each.article === article && each.replace === replace,
  )?.reason;
  expect({ isTold: isTold(falsification) }).toEqual({ isTold: reason === undefined });
});

test.each(right)('$article, said otherwise: $replace', ({ article, find, replace }) => {
  const [before = '', after = '', another] = textOf(article).split(find);
  expect(another).toBeUndefined();
  const { diagnostics } = compile(
    { file: `${article}.mdx`, text: before + replace + after },
    worlds,
  );
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('every survivor is a falsification, and has its reason', () => {
  const isKnown = ({ article, replace, reason }: Survivor): boolean =>
    reason.length >= 10 &&
    falsified.some((each) => each.article === article && each.replace === replace);
  expect(survivors.filter((each) => !isKnown(each))).toEqual([]);
});
