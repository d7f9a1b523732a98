/**
 * Articles that somebody made wrong on purpose, without having seen the code: each mistake is told
 * in its step, or its sentence. And articles that somebody only said otherwise, as technical
 * writers would: nothing is told.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, neighboursAmong } from '../../src/compiler/index.ts';
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

const manual = 'content/procedures';
const neighbours = neighboursAmong(
  readdirSync(manual).map((name) => {
    const file = `${manual}/${name}`;
    return { file, text: readFileSync(file, 'utf8') };
  }),
);

/** The file of an article of the manual, or of a kept one. */
function fileOf(article: string): string {
  const own = `${manual}/${article}.mdx`;
  return existsSync(own) ? own : join(kept, `${article}.mdx`);
}

function textOf(article: string): string {
  return readFileSync(fileOf(article), 'utf8');
}

function isTold({ article, find, replace }: Falsification): boolean {
  const text = textOf(article);
  const at = text.indexOf(find);
  const mutant = text.slice(0, at) + replace + text.slice(at + find.length);
  const { account, diagnostics, procedures } = compile(
    { file: fileOf(article), text: mutant },
    worlds,
    { neighbours },
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

type Changes = [Change, ...Change[]];

/** What can be said otherwise in one text, each in a place of its own: half as many texts. */
function together(changes: readonly Change[]): Changes[] {
  const groups: Changes[] = [];
  for (const change of changes) {
    const beside = groups.find((group) => group.every((other) => areApart(change, other)));
    if (beside) beside.push(change);
    else groups.push([change]);
  }
  return groups;
}

function areApart(one: Change, other: Change): boolean {
  if (one.article !== other.article) return false;
  const text = textOf(one.article);
  const [first, second] = [text.indexOf(one.find), text.indexOf(other.find)];
  return first + one.find.length < second || second + other.find.length < first;
}

/** The text with these changes, each of which can be made in one place only. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, { find, replace }) => {
    const [head = '', tail = '', another] = before.split(find);
    expect(another, find).toBeUndefined();
    return head + replace + tail;
  }, text);
}

test.each(together(right))('$0.article, said otherwise: $0.replace', (...changes) => {
  const [{ article }] = changes;
  const text = changed(textOf(article), changes);
  const { diagnostics } = compile({ file: fileOf(article), text }, worlds, { neighbours });
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('every survivor is a falsification, and has its reason', () => {
  const isKnown = ({ article, replace, reason }: Survivor): boolean =>
    reason.length >= 10 &&
    falsified.some((each) => each.article === article && each.replace === replace);
  expect(survivors.filter((each) => !isKnown(each))).toEqual([]);
});
