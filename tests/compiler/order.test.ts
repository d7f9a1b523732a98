/**
 * Which section belongs to a situation is decided by its condition: the order of the text changes
 * nothing of what is told.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import type { WorldDefinition } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { lampWorld } from '../lamp/world.ts';

interface Told {
  /** What is found, with the words it is about. */
  readonly diagnostics: readonly string[];
  /** Every way that was gone. */
  readonly ways: readonly string[];
}

/** What is told of an article, whatever its order. */
function told(text: string, world: WorldDefinition): Told {
  const { diagnostics, ways, legs } = compile({ file: 'article.mdx', text }, [world]);
  return {
    diagnostics: diagnostics
      .map(
        ({ rule, message, start, end }) =>
          `${rule} “${text.slice(start.offset, end.offset)}”: ${message}`,
      )
      .sort(),
    ways: ways
      .map(({ legs: gone, ...way }) => JSON.stringify([way, gone.map((leg) => legs[leg])]))
      .sort(),
  };
}

/**
 * An article with its conditional sections, and the keys of its front matter, in another order and
 * at other places.
 */
const shuffled = (text: string): fc.Arbitrary<string> => {
  const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/s.exec(text) ?? [];
  const keys = front.split(/^(?=\S)/m);
  const [head = '', ...blocks] = body
    .split(/^(?=## )/m)
    .map((block) => block.replace(/\n*$/, '\n\n'));
  const sections = blocks.filter((block) => block.startsWith('## If '));
  const others = blocks.filter((block) => !sections.includes(block));
  const orders = fc.record({
    keys: fc.shuffledSubarray(keys, { minLength: keys.length }),
    sections: fc.shuffledSubarray(sections, { minLength: sections.length }),
    places: fc.array(fc.nat(others.length), {
      minLength: sections.length,
      maxLength: sections.length,
    }),
  });
  return orders.map((order) => {
    const at = (place: number): string =>
      order.sections.filter((_, index) => order.places[index] === place).join('');
    const around = others.map((block, index) => block + at(index + 1));
    return `---\n${order.keys.join('')}---\n${head}${at(0)}${around.join('')}`;
  });
};

const manual = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const lampManual = readFileSync('tests/compiler/articles/name-the-lamp/input.mdx', 'utf8');
/** The recorder's world, with its conditions in another order. */
const reversed: WorldDefinition = {
  ...dahuaRecorder,
  conditions: dahuaRecorder.conditions.toReversed(),
};

describe('sections and front matter in another order', () => {
  test.each<[string, string, WorldDefinition, string, string]>([
    ['an article without a mistake', manual, dahuaRecorder, '', ''],
    ['an article about a lamp', lampManual, lampWorld, '', ''],
    [
      'a label misspelt in a section',
      manual,
      dahuaRecorder,
      'in **Email Address**',
      'in **Emial Address**',
    ],
    [
      'a label that is nowhere',
      manual,
      dahuaRecorder,
      'in **Security Code** once more',
      'in **Frobnicate** once more',
    ],
    [
      'a wrong step to go on with',
      manual,
      dahuaRecorder,
      'Continue with step 3',
      'Continue with step 4',
    ],
    ['a label taken for another', manual, dahuaRecorder, 'open **Junk**', 'open **Main Menu**'],
    ['a mistake in the main list', manual, dahuaRecorder, 'tap **More** >', 'tap **Less** >'],
    [
      'two mistakes',
      lampManual,
      lampWorld,
      'press **Rename**. The _Rename Lamp_ window opens.\n\n3',
      'press **Renam**. The _Lamp_ opens.\n\n3',
    ],
  ])('%s', (_, article, world, right, wrong) => {
    expect(article).toContain(right);
    const text = article.replace(right, wrong);
    const expected = told(text, world);
    expect(expected.diagnostics.length > 0).toBe(right !== wrong);
    fc.assert(
      fc.property(shuffled(text), (other) => {
        expect(told(other, world)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  test('tell the same where the world knows its conditions in another order', () => {
    for (const [right, wrong] of [
      ['', ''],
      ['in **Email Address**', 'in **Emial Address**'],
      ['in **Security Code** once more', 'in **Frobnicate** once more'],
    ] as const) {
      const text = manual.replace(right, wrong);
      expect(told(text, reversed)).toEqual(told(text, dahuaRecorder));
    }
  });
});

test('sentences with different conditions in another order', () => {
  const sentences = [
    'If the lamp is plugged in, press **Power**.',
    'If the lamp is not plugged in, press **Plug**, then **Power**.',
    'If the moon is full, wait 2 minutes.',
  ];
  const text = (order: readonly string[]): string =>
    `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n1. ${order.join(' ')}\n2. Press **Rename**.\n`;
  const misspelt = sentences.map((sentence) => sentence.replace('Plug', 'Plog'));
  for (const some of [sentences.slice(0, 2), sentences, misspelt]) {
    const expected = told(text(some), lampWorld).diagnostics;
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (order) => {
        expect(told(text(order), lampWorld).diagnostics).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  }
});

describe('the section that takes over', () => {
  const front =
    '---\ntitle: Reset\ndescription: Reset the password.\nworld: dahua-recorder\nsituation:\n  email: registered\n---\n\n';
  const reset =
    '2. Click **Forgot Password**, then **OK**.\n3. On the phone, open **iDMSS**, tap **More** > **Reset Device Password**, and scan the **QR code** on the monitor.\n' +
    '4. In the mailbox, open **Security code for device password reset** and read the security code.\n' +
    '5. On the recorder, enter the security code in **Security Code** and click **Next**.\n' +
    '6. Enter a new password in **New Password**, repeat it in **Confirm Password**, and click **Save**. The _Login_ window opens.\n' +
    '7. Enter the new password in **Password** and click **OK**.\n\n';
  const inJunk =
    '## If the mail does not arrive\n\n1. Wait 5 minutes. In the mailbox, open **Junk**, then **Security code for device password reset**.\n\nContinue with step 5.\n\n';
  const cameras =
    '## If IP cameras are connected\n\n1. Wait 1 minute. The recorder asks about the cameras: click **No**.\n\nContinue with step 7.\n\n';

  test.each([dahuaRecorder, reversed])(
    'is the one that leads on, where all of them are for the usual situation',
    (world) => {
      const pattern =
        '## If an unlock pattern is set\n\n1. Click **Forgot Unlock Pattern**.\n\nContinue with step 2.\n\n';
      const main = `1. Right-click the **live view**, then click **Main Menu**. The _Login_ window opens.\n${reset}`;
      const sections = [pattern, cameras, inJunk];
      for (const order of [sections, sections.toReversed()])
        expect(told(front + main + order.join(''), world).diagnostics).toEqual([]);
    },
  );

  test('may stand in place of the beginning, and others take over after it', () => {
    const noPattern =
      '## If no unlock pattern is set\n\n1. Right-click the **live view**, then click **Main Menu**. The _Login_ window opens.\n\nContinue with step 2.\n\n';
    const main = `1. Right-click the **live view**, then click **Main Menu** and **Forgot Unlock Pattern**.\n${reset}`;
    const sections = [cameras, noPattern, inJunk];
    for (const order of [sections, sections.toReversed()])
      expect(told(front + main + order.join(''), dahuaRecorder).diagnostics).toEqual([]);
  });

  test('is a procedure of its own, where there is nothing but sections', () => {
    const sections = [
      '## If the lamp is plugged in\n\n1. Press **Power**.\n\n',
      '## If the lamp is not plugged in\n\n1. Press **Plug**, then **Power**.\n\n',
      '## Result\n\nThe lamp is lit.\n\n',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sections, { minLength: sections.length }), (order) => {
        const text = `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n${order.join('')}`;
        expect(told(text, lampWorld).diagnostics).toEqual([]);
      }),
    );
  });
});
