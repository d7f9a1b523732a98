import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { wordsIn } from '../../src/survey/index.ts';
import { lampWorld } from '../lamp/world.ts';

/**
 * What is told of a sentence that is understood and stands where it is not carried out: outside the
 * steps, before its result, away from its list or its button.
 */
const understood = ['unexecuted-instruction', 'result-not-reached'];
const elsewhere: Readonly<Record<string, RegExp>> = {
  'unknown-control': /^Choose /,
  'unbound-number': /^Press and hold /,
};

test.each([...worlds, lampWorld])('each example of the world $id is understood', async (world) => {
  const words = await wordsIn(world);
  const labels = words.screens.flatMap((screen) => screen.labels);
  const { places, conditions, values, results, facts } = words;
  const worded = [...places, ...labels, ...conditions, ...values, ...results, ...facts];
  const examples = [...new Set(worded.map(({ example }) => example))];
  const [first] = labels;
  const text = `---
title: Words
description: All words of a world.
world: ${world.id}
---

${examples.join('\n\n')}

## Steps

1. ${first?.example ?? ''}
`;
  const lines = text.split('\n');
  const { diagnostics } = compile({ file: 'words.mdx', text }, [world]);
  const told = diagnostics
    .map(({ rule, start }) => ({ rule, sentence: lines[start.line - 1] ?? '' }))
    .filter(
      ({ rule, sentence }) =>
        !understood.includes(rule) && elsewhere[rule]?.test(sentence) !== true,
    );
  expect(told).toEqual([]);
  expect(examples.length).toBeGreaterThan(10);
});

test('each situation can be written in the front matter', async () => {
  for (const world of [...worlds, lampWorld]) {
    const { situations, screens } = await wordsIn(world);
    const first = screens[0]?.labels[0]?.example ?? '';
    for (const { written } of situations.flatMap(({ values }) => values)) {
      const text = `---\ntitle: Words\ndescription: All.\nworld: ${world.id}\nsituation:\n  ${written}\n---\n\n## Steps\n\n1. ${first}\n`;
      const rules = compile({ file: 'words.mdx', text }, [world]).diagnostics.map(
        ({ rule }) => rule,
      );
      expect([written, rules.includes('unknown-frontmatter')]).toEqual([written, false]);
    }
  }
});
