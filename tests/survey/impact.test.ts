import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { leaningOn, subjectsCalled } from '../../src/survey/index.ts';
import { lampWorld } from '../lamp/world.ts';

const text = `---
title: Name the lamp
description: Light the lamp and give it a name.
world: lamp
---

Behind _Rename Lamp_ the lamp has a name.

## Steps

1. Press **Power**.
2. Press **Rename**. Enter a name of your own in **Name** and press **Save**.
`;
const article = compile({ file: 'name-the-lamp.mdx', text }, [lampWorld]);

async function leaning(name: string): Promise<string[]> {
  const subjects = await subjectsCalled(lampWorld, name);
  return subjects.flatMap((subject) => [
    subject.called,
    ...leaningOn(article, lampWorld, subject).map((sentence) => sentence.text),
  ]);
}

test('a label: what uses it', async () => {
  expect(await leaning('power')).toEqual(['the label “Power” (lamp.power)', 'Press **Power**.']);
});

test('a screen: what is done on it, what leads there, and what names it', async () => {
  expect(await leaning('lamp rename')).toEqual([
    'the screen “Rename Lamp” (lamp rename)',
    'Behind _Rename Lamp_ the lamp has a name.',
    'Press **Rename**.',
    'Enter a name of your own in **Name** and press **Save**.',
  ]);
});

test('a transition: what causes it', async () => {
  expect(await leaning('rename name.saved [fits]')).toEqual([
    'the transition lamp rename name.saved [fits]',
    'Enter a name of your own in **Name** and press **Save**.',
  ]);
});

test('nothing is called like that', async () => {
  expect(await subjectsCalled(lampWorld, 'nothing')).toEqual([]);
});
