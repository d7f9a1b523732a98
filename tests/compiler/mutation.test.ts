/**
 * One mistake is planted at a time, of each kind, in an article that has none: it is told once, by
 * its own rule and of these very words.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';

const worlds = [...registered, ...lamps];

interface Mutant {
  /** What sort of mistake it is, and where. */
  readonly sort: string;
  readonly kind: string;
  readonly text: string;
  /** The rules that may tell it, and the place in the mutant. */
  readonly rules: readonly string[];
  readonly start: number;
  readonly end: number;
}

const nonsense = 'Frobnicate Wobbles';

/** A word with a letter missing; short ones change their case. */
function misspelt(label: string): string {
  if (label.length > 3) return label.slice(0, 2) + label.slice(3);
  return label === label.toUpperCase() ? label.toLowerCase() : label.toUpperCase();
}

function planted(text: string, article: CompiledArticle): Mutant[] {
  const mutants: Mutant[] = [];
  const plant = (
    kind: string,
    rules: readonly string[],
    start: number,
    end: number,
    words: string,
  ): void => {
    mutants.push({
      sort: kind,
      kind: `${kind} instead of “${text.slice(start, end)}”`,
      text: text.slice(0, start) + words + text.slice(end),
      rules,
      start,
      end: start + words.length,
    });
  };
  const steps = article.procedures.flatMap((procedure) => procedure.steps);
  const commands = steps.map(({ place }) => {
    const start = place.start.offset + '1. '.length;
    return { start, end: start + text.slice(start, place.end.offset).search(/\n\s*\n|$/) };
  });
  for (const { controls } of steps) {
    for (const { start, end } of controls) {
      const label = text.slice(start.offset, end.offset);
      plant('a misspelt label', ['label-spelling'], start.offset, end.offset, misspelt(label));
      plant(
        'an unknown label',
        ['unknown-control', 'unknown-value'],
        start.offset,
        end.offset,
        nonsense,
      );
    }
  }
  for (const { start, end } of commands) {
    const command = text.slice(start, end);
    plant('a remark', ['no-action'], start, end, 'All is well.');
    plant('a brace', ['mdx-syntax'], start, start, '{');
    for (const { index, 1: claim = '' } of command.matchAll(/(?<!\w)_([^_]+)_/g)) {
      plant(
        'a wrong claim',
        ['screen-not-shown', 'already-true'],
        start + index + 1,
        start + index + 1 + claim.length,
        nonsense,
      );
      plant(
        'a misspelt claim',
        ['screen-not-shown', 'already-true'],
        start + index + 1,
        start + index + 1 + claim.length,
        misspelt(claim),
      );
    }
    for (const { index, 1: verb = '' } of command.matchAll(
      /(?<!-)\b(press|click|tap)(?= (?:the )?\*\*)/gi,
    )) {
      plant(
        'a wrong verb',
        ['wrong-verb'],
        start + index,
        start + index + verb.length,
        'right-click',
      );
    }
    for (const { index, 1: value = '' } of command.matchAll(/(?<=enter )(.+?)(?= in \*\*)/gi)) {
      plant(
        'an unknown value',
        ['unknown-value'],
        start + index,
        start + index + value.length,
        'a frobnicated wobble',
      );
    }
  }
  for (const { index, 1: condition = '' } of text.matchAll(
    /(?<=(?:^#+|^\d\.|[.]) If )([^,\n]+)(?=,|\n)/gm,
  )) {
    plant(
      'an unknown condition',
      ['unknown-condition'],
      index,
      index + condition.length,
      'the moon is full of cheese',
    );
  }
  for (const { index, 0: result } of text.matchAll(/(?<=## Result\n\n)[^\n.]*/g)) {
    plant(
      'an unknown result',
      ['result-not-reached'],
      index,
      index + result.length,
      'All is well with the world',
    );
    plant(
      'a misspelt result',
      ['result-not-reached'],
      index,
      index + result.length,
      misspelt(result),
    );
  }
  for (const key of ['title', 'description', 'world', 'situation'].filter((each) =>
    text.includes(`\n${each}:`),
  )) {
    const start = text.indexOf(`\n${key}:`) + 1;
    plant('a misspelt key', ['unknown-frontmatter'], start, start + key.length, misspelt(key));
  }
  return mutants;
}

const lamp = 'tests/compiler/articles/name-the-lamp/input.mdx';
const reset = 'content/procedures/password-reset-on-local-gui.mdx';

describe.each([
  { file: lamp, oneOf: 1 },
  // At a quarter of the places of each kind: what is looked at here besides what `mutation/` looks at
  // is which words exactly are told, and by which rule.
  { file: reset, oneOf: 4 },
])('$file', ({ file, oneOf }) => {
  const text = readFileSync(file, 'utf8');
  const article = compile({ file, text }, worlds);

  test('has no mistake', () => {
    expect(article.diagnostics).toEqual([]);
    expect(article.executed).toBe(article.procedures.flatMap(({ steps }) => steps).length);
  });

  const places = [...Map.groupBy(planted(text, article), ({ sort }) => sort).values()].flatMap(
    (mutants) => mutants.filter((_, index) => index % oneOf === 0),
  );

  test.each(places)('$kind is told once, where it is', ({ text: mutant, rules, start, end }) => {
    const { diagnostics } = compile({ file, text: mutant }, worlds);
    expect(
      diagnostics.map(
        (each) => `${each.rule}: ${mutant.slice(each.start.offset, each.end.offset)}`,
      ),
    ).toHaveLength(1);
    expect(rules).toContain(diagnostics[0]?.rule);
    expect(diagnostics.map((each) => [each.start.offset, each.end.offset])).toEqual([[start, end]]);
  });
});

describe('the numbers of steps', () => {
  const file = reset;
  const text = readFileSync(file, 'utf8');
  const { jumps, procedures } = compile({ file, text }, worlds);
  const [main] = procedures;
  const steps = main?.steps ?? [];
  const told = (mutant: string): string[] =>
    compile({ file, text: mutant }, worlds).diagnostics.map(
      ({ rule, start, end }) => `${rule}: ${mutant.slice(start.offset, end.offset)}`,
    );

  test.each(steps)(
    'a step left out is missed once, whatever numbers it shifts: $text',
    ({ place }) => {
      expect(told(text.slice(0, place.start.offset) + text.slice(place.end.offset))).toHaveLength(
        1,
      );
    },
  );

  test('numbers that are wrong by as much are mended together', () => {
    const { start, end } = steps[3]?.place ?? { start: { offset: 0 }, end: { offset: 0 } };
    const mutant = text.slice(0, start.offset) + text.slice(end.offset);
    expect(told(mutant)).toEqual(['wrong-step: 6']);
    const edits = compile({ file, text: mutant }, worlds).diagnostics[0]?.fixes?.[0]?.edits ?? [];
    expect(edits.map((edit) => edit.text)).toEqual(['5', '6']);
    const mended = edits.reduceRight(
      (changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end),
      mutant,
    );
    expect(told(mended)).toEqual([]);
  });

  const wrong = jumps.flatMap(({ start, end, step }) =>
    [0, ...steps.map(({ number }) => number), 99]
      .filter((number) => step !== `step-${String(number)}`)
      .map((number) => ({
        said: text.slice(start.offset, end.offset),
        number,
        start: start.offset,
        end: end.offset,
      })),
  );
  test.each(wrong)('step $number instead of $said is told once', ({ number, start, end }) => {
    expect(told(`${text.slice(0, start)}step ${String(number)}${text.slice(end)}`)).toHaveLength(1);
  });
});
