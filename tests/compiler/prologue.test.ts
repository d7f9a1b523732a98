/** Steps of other articles that an article asks for are carried out in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkTogether,
  compile,
  neighboursAmong,
  type CompiledArticle,
  type Source,
} from '../../src/compiler/index.ts';
import { begin, play, type WorldDefinition } from '../../src/simulator/index.ts';
import { worlds as recorderWorlds } from '../../src/simulator/worlds/index.ts';
import { lampWorld } from '../lamp/world.ts';

const worlds: readonly WorldDefinition[] = [lampWorld, ...recorderWorlds];

/** An article of a manual, in one folder with the others. */
function article(slug: string, title: string, body: string, front = 'world: lamp'): Source {
  return {
    file: `manual/${slug}.mdx`,
    text: `---\ntitle: ${title}\ndescription: An article.\n${front}\n---\n\n${body}`,
  };
}

const stepsOf = (...steps: readonly string[]): string =>
  steps.map((step, at) => `${String(at + 1)}. ${step}\n`).join('');

const light = article(
  'light',
  'Light the lamp and open its window',
  stepsOf(
    'If the lamp is not plugged in, press **Plug**.',
    'Press **Power**. _Lamp on_ is shown.',
    'Press **Rename**.',
    'Enter `Desk` in **Name** and press **Save**.',
  ),
);

const reset: Source = {
  file: 'manual/password-reset-on-local-gui.mdx',
  text: readFileSync(
    new URL('../../content/procedures/password-reset-on-local-gui.mdx', import.meta.url),
    'utf8',
  ),
};

function compiled(source: Source, ...others: readonly Source[]): CompiledArticle {
  return compile(source, worlds, { neighbours: neighboursAmong([source, ...others]) });
}

/** What is told of an article beside others: rule, marked words, message and note. */
const told = (source: Source, ...others: readonly Source[]): string[] =>
  compiled(source, ...others).diagnostics.map(
    ({ rule, message, note = '', start, end }) =>
      `${rule} at “${source.text.slice(start.offset, end.offset)}”: ${message} ${note}`,
  );

/** Where the devices stand at the end of the article's own way. */
function endOf({ legs, ways: [own] }: CompiledArticle, definition: WorldDefinition): unknown {
  const moves = own?.legs.flatMap((leg) => legs[leg]?.moves ?? []) ?? [];
  return play(definition, begin(definition, own?.situation ?? {}), moves).devices;
}

const title = '[Light the lamp and open its window]';
const link = `${title}(./light.mdx)`;

describe('steps of another article are carried out, and this one goes on from there', () => {
  const open = ['press “Power”', 'press “Rename”'];
  const all = [...open, 'enter “Name” = `Desk`', 'press “Save”'];
  const lit = ['press “Power”'];
  test.each<[string, readonly string[]]>([
    [`Do steps 1 to 3 of ${link}.`, open],
    [`Do steps 1–3 of ${link}.`, open],
    [`Do steps 1-3 in ${link}.`, open],
    [`Follow steps 1 through 3 of ${link}.`, open],
    [`Complete steps 1, 2 and 3 of ${link}.`, open],
    [`Carry out steps one to three of the article ${link}.`, open],
    [`Perform the first three steps of ${link}.`, open],
    [`Repeat steps 1 to 3 of _${link}_.`, open],
    [`First do steps 1 to 3 of ${link}.`, open],
    [`You must do steps 1 to 3 of ${link}.`, open],
    ['Do [steps 1 to 3](./light.mdx).', open],
    [`Do steps 1 to 3 of ${title}[light].`, open],
    ['Do steps 1 to 3 of <a href="./light.mdx">Light the lamp</a>.', open],
    [`Do steps 1 to 3 of ${title}(/procedures/light/).`, open],
    [`Do steps 1 to 3 of ${title}(./light.mdx#step-1).`, open],
    [`Begin where step 3 of ${link} ends.`, open],
    [`Do steps 1 to 3 of ${link} to open the _Rename Lamp_ window.`, open],
    [`Do steps 1 and 2 of ${link}.`, lit],
    [`Do the first two steps of ${link}.`, lit],
    [`Complete all steps of ${link}.`, all],
    [`Follow all the steps in ${link}.`, all],
    [`Follow ${link}.`, all],
    [`Carry out ${link}.`, all],
    [`Work through ${link}.`, all],
    [`Follow the procedure in ${link}.`, all],
    [`Start where ${link} ends.`, all],
    [`Begin where ${link} ends.`, all],
  ])('%s', (sentence, moves) => {
    const next =
      moves === open ? 'Press **Cancel**.' : 'Press **Rename**. The _Rename Lamp_ window opens.';
    const here = compiled(
      article('here', 'Here', `${stepsOf(sentence, next)}\n[light]: ./light.mdx\n`),
      light,
    );
    const [first] = here.account.sentences;
    expect(here.diagnostics).toEqual([]);
    expect([first?.reading, first?.moves]).toEqual(['done', moves]);
    expect(here.ways[0]?.legs.map((leg) => here.legs[leg]?.step)).toEqual(['step-1', 'step-2']);
  });

  test('more than one stretch of them, and as often as is said', () => {
    const off = article(
      'off',
      'Switch off',
      stepsOf('Press **Power**.', 'Press **Power**.', 'Press **Power**.'),
      'world: lamp\nsituation:\n  mains: on',
    );
    const here = article(
      'here',
      'Here',
      stepsOf('Do steps 1 and 3 of [Off](./off.mdx) twice.', 'Press **Power**.'),
      'world: lamp\nsituation:\n  mains: on',
    );
    expect(told(here, off)).toEqual([]);
    expect(compiled(here, off).account.sentences[0]?.moves).toHaveLength(4);
  });

  test('several articles in one sentence', () => {
    const close = article(
      'close',
      'Close the window',
      stepsOf('Press **Cancel**.'),
      'world: lamp\nsituation:\n  mains: on',
    );
    const sentences = [
      `Do steps 1 to 3 of ${link} and step 1 of [Close the window](./close.mdx).`,
      `Do steps 1 to 3 of ${link}, then do all steps of [Close the window](./close.mdx).`,
    ];
    for (const sentence of sentences) {
      const here = compiled(
        article('here', 'Here', stepsOf(sentence, 'Press **Rename**.')),
        light,
        close,
      );
      expect([here.diagnostics, here.account.sentences[0]?.moves]).toEqual([
        [],
        [...open, 'press “Cancel”'],
      ]);
    }
  });

  test('they stand anywhere, with other instructions beside them, and under a condition', () => {
    const plug = article(
      'plug',
      'Plug it in',
      stepsOf('Press **Plug**.'),
      'world: lamp\nsituation:\n  mains: off',
    );
    const here = article(
      'here',
      'Here',
      stepsOf(
        'If the lamp is not plugged in, do step 1 of [Plug it in](./plug.mdx).',
        'Press **Power**, then do step 3 of ' + link + '.',
        'Press **Cancel**.',
      ),
    );
    expect(told(here, plug, light)).toEqual([]);
  });

  test('an article may ask for steps of one that asks for those of a third', () => {
    const middle = article(
      'middle',
      'Open the window',
      stepsOf(`Do steps 1 to 3 of ${link}.`, 'Press **Cancel**.'),
    );
    const here = article(
      'here',
      'Here',
      stepsOf('Do steps 1 to 2 of [Open the window](./middle.mdx).', 'Press **Rename**.'),
    );
    const record = compiled(here, middle, light);
    expect(record.diagnostics).toEqual([]);
    expect(record.account.sentences[0]?.moves).toEqual([...open, 'press “Cancel”']);
    expect(record.leansOn).toEqual(['manual/light.mdx', 'manual/middle.mdx']);
  });

  const recorder = 'world: dahua-recorder\nsituation:\n  generation: G1';
  const resetLink = '[Reset the password on the local GUI](./password-reset-on-local-gui.mdx)';
  const password = [
    'Enter a new password in **New Password**, repeat it in **Confirm Password**, and click **Save**. If IP cameras are connected, click **No**.',
    'Enter the new password in **Password** and click **OK**. The _Main Menu_ opens.',
  ];

  test('the recorder’s password is reset over three devices, whatever the recorder’s circumstances are', () => {
    const here = article(
      'here',
      'Here',
      `${stepsOf(`Do steps 1 to 6 of ${resetLink}. The _New Password_ window opens.`, ...password)}\n## Result\n\nThe new password works.\n`,
      recorder,
    );
    const record = compiled(here, reset);
    expect(record.diagnostics).toEqual([]);
    expect(record.legs[0]).toMatchObject({
      step: 'step-1',
      devices: ['recorder', 'phone', 'mailbox'],
    });
    expect(record.account.sentences[0]?.moves).toHaveLength(13);
    const definition = recorderWorlds.find(({ id }) => id === 'dahua-recorder');
    expect(definition && endOf(record, definition)).toMatchObject({
      recorder: { context: { password: expect.any(String) as string } },
    });
  });

  test.each([
    `Complete all steps of ${resetLink}.`,
    `Start where ${resetLink} ends.`,
    `Carry out ${resetLink}.`,
  ])('the other article’s further lists belong to the whole of it: %s', (sentence) => {
    expect(
      told(
        article(
          'here',
          'Here',
          stepsOf(`${sentence} The _Main Menu_ is shown.`, 'Click **Logout**.'),
          recorder,
        ),
        reset,
      ),
    ).toEqual([]);
  });

  test('a slip that this article speaks of is made in the steps of the other, which says what is done then', () => {
    const slip = `\n## If the security code is refused\n\n${stepsOf('On the recorder, enter the code from the e-mail in **Security Code** once more and click **Next**.')}\nContinue with step 2.\n`;
    const here = article(
      'here',
      'Here',
      stepsOf(`Do steps 1 to 6 of ${resetLink}.`, ...password) + slip,
      recorder,
    );
    const { diagnostics, ways } = compiled(here, reset);
    expect(diagnostics.filter(({ rule }) => rule !== 'unused-section')).toEqual([]);
    expect(ways.some((way) => way.slip !== undefined)).toBe(true);
  });
});

describe('what is wrong with it is told at the narrowest place', () => {
  const here = (...steps: readonly string[]): Source => article('here', 'Here', stepsOf(...steps));

  test('a situation in which the steps cannot be done', () => {
    expect(told(here(`Do steps 2 to 3 of ${link}.`, 'Press **Cancel**.'), light)).toEqual([
      expect.stringMatching(
        /^uncovered-variant at “2 to 3”: If the lamp is not plugged in, step 2 of “Light the lamp and open its window” cannot be carried out\. Then these are shown: Lamp: No mains\./,
      ),
    ]);
  });

  test('a section of this article may take over in it', () => {
    const section = `\n## If the lamp is not plugged in\n\n${stepsOf('Press **Plug**.')}\nContinue with step 1.\n`;
    const source = here(`Do steps 2 to 3 of ${link}.`, 'Press **Cancel**.');
    expect(told({ ...source, text: source.text + section }, light)).toEqual([]);
  });

  test('steps that are not there', () => {
    expect(told(here(`Do steps 2 to 8 of ${link}.`, 'Press **Cancel**.'), light)).toEqual([
      'failed-prologue at “2 to 8”: “Light the lamp and open its window” has no such step. It has 4 steps.',
    ]);
    expect(
      told(
        here('Do step 1 of [Nothing](./nothing.mdx).'),
        article('nothing', 'Nothing', 'Words.\n'),
      ),
    ).toEqual([
      'failed-prologue at “1”: “Nothing” has no steps. Steps are a numbered list that is no section’s.',
    ]);
  });

  test('an article of another world', () => {
    expect(
      told(
        here('Do step 1 of [Reset](./password-reset-on-local-gui.mdx).', 'Press **Power**.'),
        reset,
      ),
    ).toEqual([
      expect.stringMatching(
        /^failed-prologue at “Reset”: “Reset the password on the local GUI” is about another world \(dahua-recorder\)/,
      ),
    ]);
  });

  test('an article that is not there is told once, of its link', () => {
    for (const address of ['./ligth.mdx', '/procedures/ligth/']) {
      const source = here(`Do steps 1 to 3 of [Light](${address}).`, 'Press **Cancel**.');
      const alone = compiled(source, light);
      expect(alone.diagnostics).toEqual([]);
      expect(alone.leansOn).toHaveLength(1);
      const [beside] = checkTogether([alone, compiled(light)], { worlds });
      expect(beside?.diagnostics.map(({ rule }) => rule)).toEqual(['broken-link']);
    }
  });

  test('an article whose own steps cannot be done', () => {
    const broken = { ...light, text: light.text.replace('**Rename**', '**Baptise**') };
    expect(told(here(`Do steps 1 to 3 of ${link}.`, 'Press **Cancel**.'), broken)).toEqual([
      expect.stringMatching(
        /^failed-prologue at “1 to 3”: Step 3 of “Light the lamp and open its window” cannot be carried out here: it fails at “Baptise”\./,
      ),
    ]);
    const unclear = { ...light, text: light.text.replace('Press **Rename**', 'Enchant the lamp') };
    expect(told(here(`Do steps 1 to 3 of ${link}.`, 'Press **Rename**.'), unclear)).toEqual([
      expect.stringMatching(
        /^failed-prologue at “1 to 3”: “Light the lamp and open its window” cannot be carried out here\./,
      ),
    ]);
    expect(told(here(`Do steps 1 to 2 of ${link}.`, 'Press **Rename**.'), broken)).toEqual([]);
  });

  test('a step that is asked for where it cannot be done', () => {
    expect(told(here(`Do steps 1 to 2 of ${link}.`, `Do step 4 of ${link}.`), light)).toEqual([
      expect.stringMatching(
        /^failed-prologue at “4”: Step 4 of .* it fails at “Name”\. What is shown there: “Lamp: Lamp on”\./,
      ),
    ]);
  });

  test('articles that ask for each other', () => {
    const one = article(
      'one',
      'One',
      stepsOf('Do step 1 of [Two](./two.mdx).', 'Press **Power**.'),
    );
    const two = article(
      'two',
      'Two',
      stepsOf('Do step 1 of [One](./one.mdx).', 'Press **Power**.'),
    );
    expect(told(one, two)).toEqual([
      expect.stringMatching(/^failed-prologue at “Two”: .* round for ever\./),
    ]);
    expect(told(two, one)).toEqual([
      expect.stringMatching(/^failed-prologue at “One”: .* round for ever\./),
    ]);
    const self = article(
      'self',
      'Self',
      stepsOf('Press **Power**.', 'Do step 1 of [Self](./self.mdx).'),
      'world: lamp\nsituation:\n  mains: on',
    );
    expect(told(self)).toEqual([
      expect.stringMatching(/^failed-prologue at “Self”: .* round for ever\./),
    ]);
  });

  test('more than anybody follows', { timeout: 20_000 }, () => {
    const chain = Array.from({ length: 8 }, (_, at) =>
      article(
        `a${String(at)}`,
        `A${String(at)}`,
        stepsOf(
          ...Array.from(
            { length: 20 },
            () => `Follow [next](./a${String(at + 1)}.mdx) fifty times.`,
          ),
        ),
      ),
    );
    const [first, ...others] = chain;
    expect(first && told(first, ...others)).toEqual([
      expect.stringMatching(
        /^failed-prologue at “next”: What “A1” asks for leads through too many steps of other articles\./,
      ),
    ]);
  });

  test.each([
    [
      'Which steps of which article “Do” asks for is not understood.',
      `Do steps 1 to 3 of ${link}, but not step 2.`,
    ],
    [
      'Which steps of which article “Do” asks for is not understood.',
      `Do the last two steps of ${link}.`,
    ],
    [
      'Which steps of which article “Do” asks for is not understood.',
      `Do steps 3 to 1 of ${link}.`,
    ],
    [
      'Which steps of which article “Do” asks for is not understood.',
      'Do steps 1 to 3 of [a site](https://example.com/).',
    ],
    [
      'Which steps of which article “Continue with” asks for is not understood.',
      `Continue with step 3 of ${link}.`,
    ],
    [
      'Which steps of which article “Start” asks for is not understood.',
      `Start with step 3 of ${link}.`,
    ],
    [
      'The link leads to a part of “Light the lamp and open its window”, and which of its steps are meant is not said.',
      `Follow ${title}(./light.mdx#step-2).`,
    ],
  ])('%s %s', (message, sentence) => {
    expect(
      compiled(here(sentence, 'Press **Cancel**.'), light).diagnostics.map(
        (diagnostic) => diagnostic.message,
      ),
    ).toEqual([message]);
  });

  test('outside the steps nobody carries it out', () => {
    expect(
      told(
        article(
          'here',
          'Here',
          `Do steps 1 to 3 of ${link}.\n\n${stepsOf('If the lamp is not plugged in, press **Plug**.', 'Press **Power**.')}`,
        ),
        light,
      ),
    ).toEqual([expect.stringMatching(/^unexecuted-instruction at /)]);
  });
});

test('without anybody who looks articles up, it is told', () => {
  const { text } = article('here', 'Here', stepsOf(`Do steps 1 to 3 of ${link}.`));
  const { diagnostics, leansOn } = compile({ file: 'here.mdx', text }, worlds);
  expect([diagnostics.map(({ rule }) => rule), leansOn]).toEqual([['unknown-instruction'], []]);
});

test('an article that asks for nothing of others leans on none', () => {
  expect(compiled(light, reset).leansOn).toEqual([]);
  expect(
    compiled(
      article('here', 'Here', `See ${link}.\n\n${light.text.split('---\n\n')[1] ?? ''}`),
      light,
    ).leansOn,
  ).toEqual([]);
});
