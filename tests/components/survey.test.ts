/** What pages say of all articles, and the charts of states. */
import { expect, test } from 'vitest';
import { chartsOf } from '../../src/components/survey/charts.ts';
import { explanationsOf } from '../../src/components/survey/explanations.ts';
import { adviser, complaintsIn } from '../../src/components/survey/complaints.ts';
import { filledIn, marking, tellingOf, placesOf } from '../../src/components/survey/tell.ts';
import { traceOf } from '../../src/components/survey/trace.ts';
import { compile } from '../../src/compiler/index.ts';
import { actorsOf, chartOf } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { lampWorld } from '../lamp/world.ts';

const text = `---
title: Name the lamp
description: Light the lamp and give it a name.
world: lamp
---

## Steps

1. Press **Power**.
2. Press **Rename**. Enter a name of your own in **Name** and press **Save**.

## What the lamp says

_The name is too long._ Take a shorter one.
`;
const article = compile({ file: 'name-the-lamp.mdx', text }, [lampWorld]);
const trace = traceOf(article, [lampWorld]);
const tell = tellingOf([trace], { worlds: [lampWorld], base: '/manual/' });

test('a trace has the steps that lead through a screen, and what is spoken of where', () => {
  expect(trace.screens['lamp rename']).toEqual([['step-2', '2']]);
  expect(trace.screens['lamp off']).toEqual([['step-1', '1']]);
  expect(trace.quotes).toContainEqual({
    text: 'The name is too long.',
    at: 'what-the-lamp-says',
  });
  expect(trace.quotes).toContainEqual({ text: 'Power', at: 'step-1' });
});

test('a mark on a page becomes what can be told when all articles are known', () => {
  const html = `<p class="${marking('taken', 'lamp', 'lamp off power.pressed')}">${marking('screen', 'lamp', 'lamp', 'rename')}</p>[[shell]]`;
  expect(html).not.toMatch(/href/);
  expect(filledIn(html, tell)).toBe(
    '<p class="taken"><ul><li><a href="/manual/procedures/name-the-lamp/">Name the lamp</a>: <a href="/manual/procedures/name-the-lamp/#step-2">2</a></li></ul></p>[[shell]]',
  );
});

test('a message is explained where an article quotes it, whatever its numbers', () => {
  expect(tell('message', 'lamp', 'The name is too long', 'Nowhere.')).toContain(
    'procedures/name-the-lamp/#what-the-lamp-says',
  );
  expect(tell('message', 'lamp', 'The name is taken.', 'Nowhere.')).toBe(
    '<p class="none">Nowhere.</p>',
  );
});

test('an article tells what may be said in its states, with the place that says most of it', () => {
  const complaints = [
    { text: 'The name is too long', from: 'rename', means: 'It does not fit.' },
    { text: 'The lamp is hot.', from: 'on', means: 'Let it cool.' },
    { text: 'The lamp is broken.', from: 'on', means: 'Buy another.' },
    { text: 'There is no current.', from: 'elsewhere', means: 'It is not plugged in.' },
  ].map((each) => ({ world: 'lamp', device: 'lamp', ...each }));
  const other = (slug: string, ...quotes: readonly string[]) => ({
    ...trace,
    slug,
    title: slug,
    quotes: quotes.map((said) => ({ text: said, at: 'hot' })),
  });
  const traces = [
    other('all', 'The lamp is hot.', 'The name is too long.', 'There is no current.'),
    trace,
    other('heat', 'The lamp is hot.'),
  ];
  const advice = adviser({ traces, complaints, worlds: [lampWorld], base: '/' })(trace);
  expect(advice.map(({ text: said, url, called }) => [said, url, called])).toEqual([
    ['The name is too long', '#what-the-lamp-says', 'What the lamp says'],
    ['The lamp is hot.', '/procedures/heat/#hot', 'heat'],
    ['The lamp is broken.', '/messages/#lamp-lamp-the-lamp-is-broken', 'All messages'],
  ]);
});

test('what articles need not explain is no complaint of theirs', async () => {
  const [complaint, ...others] = await complaintsIn([lampWorld], []);
  expect(others).toEqual([]);
  const message = complaint?.text ?? '';
  const reasons = [{ world: 'lamp', device: 'lamp', message, reason: 'No need.' }];
  expect(await complaintsIn([lampWorld], reasons)).toEqual([]);
});

test('a label that a message begins with speaks of no message, its first sentence does', () => {
  const quoting = (said: string) => ({ ...trace, quotes: [{ text: said, at: 'here' }] });
  expect(placesOf(quoting('Wrong name'), 'Wrong name. Two tries left.')).toEqual([]);
  expect(placesOf(quoting('Wrong name.'), 'Wrong name. Two tries left.')).toEqual(['here']);
});

test('a reason why nothing explains a message is refused where an article explains it', () => {
  expect(tell('unexplained', 'lamp', 'The name is taken.', 'No need.')).toContain('No need.');
  expect(() => tell('unexplained', 'lamp', 'The name is too long.', 'No need.')).toThrow(
    'name-the-lamp does',
  );
});

test('a reason for what no device says is refused', async () => {
  const unexplained = [{ world: 'lamp', device: 'lamp', message: 'Nothing', reason: 'No need.' }];
  await expect(explanationsOf(lampWorld, unexplained)).rejects.toThrow('nothing says it');
});

test.each([...worlds, lampWorld])('every transition of the world $id is drawn once', (world) => {
  for (const actor of actorsOf(world)) {
    const drawn = chartsOf(actor).flatMap(({ boxes, lines }) =>
      [...boxes.flatMap(({ inside }) => inside), ...lines.flatMap(({ arrows }) => arrows)].map(
        ({ name }) => name,
      ),
    );
    expect(drawn.toSorted()).toEqual(
      chartOf(actor)
        .map(({ name }) => name)
        .toSorted(),
    );
  }
});
