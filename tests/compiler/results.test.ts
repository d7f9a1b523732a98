import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const lit =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n1. Press **Power**.\n';

/** The note of the only diagnostic, and the text its fix writes. */
function told(result: string, steps = lit): readonly [string | undefined, string | undefined] {
  const { diagnostics } = compile(
    { file: 'light.mdx', text: `${steps}\n## Result\n\n${result}\n` },
    worlds,
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['result-not-reached']);
  return [diagnostics[0]?.note, diagnostics[0]?.fixes?.[0]?.edits[0]?.text];
}

test('a mistyped result is proposed as the sentence begins', () => {
  expect(told('The lamp is lid.')).toEqual(['Did you mean “The lamp is lit”?', 'The lamp is lit']);
  expect(told('the lamp is lid')).toEqual(['Did you mean “the lamp is lit”?', 'the lamp is lit']);
});

test('a result that is spelt alike and not true is not proposed', () => {
  expect(told('The lamp is drk.')).toEqual([
    'What is true at the end, in the world’s words: “the lamp is lit”.',
    undefined,
  ]);
});

test('a result with other words is not proposed, however short they are', () => {
  expect(told('The lamp is new.')[1]).toBeUndefined();
  expect(told('The lamp is not lit.')[1]).toBeUndefined();
});

test('nor is a condition', () => {
  const text = (condition: string): string =>
    lit.replace('1. ', `1. If ${condition}, do nothing. {/* do: none */}\n2. `);
  const fixes = (condition: string): (string | undefined)[] =>
    compile({ file: 'light.mdx', text: text(condition) }, worlds).diagnostics.map(
      (each) => each.fixes?.[0]?.edits[0]?.text,
    );
  expect(fixes('the lamp is plugd in')).toEqual(['the lamp is plugged in']);
  expect(fixes('the lamp is still plugged in')).toEqual([undefined]);
  expect(fixes('the lamp is plugged out')).toEqual([undefined]);
});

test.each(['Result', 'Outcome', 'Verification', 'Summary', 'You’re done!', "You're done"])(
  '“%s” stands over what must hold at the end',
  (heading) => {
    const rules = (result: string): string[] =>
      compile(
        { file: 'light.mdx', text: `${lit}\n## ${heading}\n\n${result}\n` },
        worlds,
      ).diagnostics.map(({ rule }) => rule);
    expect(rules('The lamp is lit.')).toEqual([]);
    expect(rules('The lamp is dark.')).toEqual(['result-not-reached']);
  },
);

test('what is announced as something else is no result', () => {
  const text = `${lit}\n## Result\n\nThe lamp is lit.\n\n**See also:** [the other lamp](https://example.org/).\n`;
  expect(compile({ file: 'light.mdx', text }, worlds).diagnostics).toEqual([]);
});
