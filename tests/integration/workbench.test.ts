import { describe, expect, test } from 'vitest';
import { headline } from '../../src/components/workbench/outline.ts';
import { readTabs } from '../../src/components/workbench/tab-list.ts';
import { behavioursIn, countedByConfidence } from '../../src/components/world/behaviour.ts';
import { lampWorld } from '../lamp/world.ts';

describe('the outline', () => {
  test.each([
    ['Press Power. After a moment Lamp on is shown.', 'Press Power'],
    ['Type 1.5 into Name and press Save.', 'Type 1.5 into Name and press Save'],
    ['Is it lit? Press Power.', 'Is it lit?'],
    ['Wait', 'Wait'],
  ])('has room for the first sentence of %j', (text, expected) => {
    expect(headline(text)).toBe(expected);
  });
});

describe('the tab strip', () => {
  test('knows what it has stored', () => {
    const tabs = [{ path: '/manual/procedures/light/', title: 'Light' }];
    expect(readTabs(JSON.stringify(tabs))).toEqual(tabs);
  });

  test.each([null, '', '{', '7', '{"path":"/"}', '[null, 1, {"path":"/"}, {"title":"Light"}]'])(
    'takes %j for no tabs',
    (stored) => {
      expect(readTabs(stored)).toEqual([]);
    },
  );

  test.each([
    'javascript:alert(1)',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    'https://elsewhere.example/',
  ])('does not lead to %s', (path) => {
    expect(readTabs(JSON.stringify([{ path, title: 'Light' }]))).toEqual([]);
  });
});

describe('the behaviour of a device', async () => {
  const [{ rows } = { rows: [] }] = await behavioursIn(lampWorld);

  test('has a row for each state, and its transitions under it', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      'lamp-unplugged',
      'lamp-off',
      'lamp-warming',
      'lamp-on',
      'lamp-rename',
    ]);
    expect(rows[3]?.transitions.map(({ name }) => name)).toEqual([
      'power.pressed',
      'colour.chosen',
      'menu.opened',
    ]);
    expect(rows[3]?.transitions[0]?.id).toBe('lamp-on-power-pressed');
  });

  test('names the works that support it, or what is assumed', () => {
    expect(rows[1]?.works).toEqual([
      { tag: 'L1', title: 'The lamp’s leaflet', date: '2019', editions: [] },
    ]);
    expect(rows[2]?.assumes).toBe('A lamp of this kind takes two seconds to light.');
    expect(countedByConfidence(rows)).toEqual([
      { confidence: 'stated', count: 11 },
      { confidence: 'ours', count: 5 },
    ]);
  });
});
