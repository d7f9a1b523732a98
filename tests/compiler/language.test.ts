import { describe, expect, test } from 'vitest';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const head = (world: string): string =>
  `---\ntitle: Light\ndescription: Light a lamp.\nworld: ${world}\nsituation:\n  mains: on\n---\n\n`;

function compiled(body: string, world = 'lamp'): CompiledArticle {
  return compile(
    { file: 'folder/light.mdx', text: body.startsWith('---') ? body : head(world) + body },
    worlds,
  );
}

/** What the reader does on the article's own way, such as "power, name=Desk". */
function moves({ ways, legs, diagnostics }: CompiledArticle, way = 0): string {
  expect(diagnostics).toEqual([]);
  return (ways[way]?.legs ?? [])
    .flatMap((leg) => legs[leg]?.moves ?? [])
    .map((move) =>
      'wait' in move
        ? `wait ${String(move.wait)}`
        : move.control + written(move.slip ?? move.phrase ?? move.value),
    )
    .join(', ');
}

function written(value: string | undefined): string {
  return value === undefined ? '' : `=${value}`;
}

describe('one sentence, and what the reader does', () => {
  const lit = '1. Press **Power**.\n2. ';
  const renaming = '1. Press **Power**, then **Rename**.\n2. ';
  test.each([
    ['1. Click the **Power** button.', 'power'],
    ['1. On the lamp, press **Power**.', 'power'],
    ['1. Press **Power** on the lamp.', 'power'],
    ['1. Press, on the lamp, **Power**.', 'power'],
    ['1. Press **Power** > **Rename**.', 'power, menu'],
    ['1. Press **Power**. Then press **Rename**, and **Cancel**.', 'power, menu, cancel'],
    ['1. To light the lamp, press **Power**. Do not press **Power** again.', 'power'],
    ['1. Go to **Power** > **Rename**.', 'power, menu'],
    ['1. Light the lamp:\n   1. Press **Power**.\n   2. Press **Rename**.', 'power, menu'],
    [`${lit}Choose **Red** in **Colour**.`, 'power, colour=Red'],
    [`${lit}In **Colour**, choose **Red**.`, 'power, colour=Red'],
    [`${lit}Set **Colour** to **Red**.`, 'power, colour=Red'],
    [`${renaming}Set **Name** to **Desk**.`, 'power, menu, name=Desk'],
    [`${lit}Select **Red**.`, 'power, colour=Red'],
    [`${lit}Select **Rename**.`, 'power, menu'],
    [`${lit}Choose \`Red\` in **Colour**.`, 'power, colour=Red'],
    [`${renaming}Enter \`Desk\` in **Name**.`, 'power, menu, name=Desk'],
    [`${renaming}In **Name**, type \`Desk\`.`, 'power, menu, name=Desk'],
    [`${renaming}Enter **Desk** in **Name** and press **Save**.`, 'power, menu, name=Desk, save'],
    [`${renaming}Enter a name of your own in **Name**.`, 'power, menu, name=a name of your own'],
    [`${renaming}Enter a name of your own.`, 'power, menu, name=a name of your own'],
    [
      `${renaming}Enter a name of your own on the lamp in **Name**.`,
      'power, menu, name=a name of your own',
    ],
    [
      `${renaming}Fill in **Name**, then clear **Name**.`,
      'power, menu, name=a name of your own, name=',
    ],
    [
      `${renaming}Enter \`Desk\` in **Name**. Clear **Name**, then repeat it in **Name**.`,
      'power, menu, name=Desk, name=, name=',
    ],
    [`${lit}Wait 5 minutes.`, 'power, wait 300000'],
    [`${lit}Wait for twenty seconds until it is bright, or wait 20 seconds.`, 'power, wait 20000'],
    [`${lit}Wait until _Lamp on_ is shown.`, 'power, wait 0'],
    [`${lit}Look at it. {/* do: none */}`, 'power'],
    [`${lit}Give it a rest. {/* do: wait 5 minutes */}`, 'power, wait 300000'],
    [`${lit}Paint it red. {/* do: lamp.colour = Red */}`, 'power, colour=Red'],
    [`${lit}Paint it red.\n\n   {/* do: lamp.colour = Red */}`, 'power, colour=Red'],
    [`${lit}Press **Power**. {/* expect: Lamp off */}`, 'power, power'],
    [
      '1. If the lamp is plugged in, press **Power**; otherwise do nothing.\n2. Press **Rename**.',
      'power, menu',
    ],
    ['1. If the lamp is plugged in, press **Power**. Otherwise, press **Plug**.', 'power'],
    ['1. Press **Power**. {/* if: the lamp is not plugged in */} Press **Plug**.', 'power'],
  ])('%s', (body, expected) => {
    expect(moves(compiled(`${body}\n`))).toBe(expected);
  });
});

test('a place after a label tells which of two devices is meant, one before a verb where to look from there', () => {
  const { legs } = compiled(
    '1. Press **Power** on the floor lamp.\n2. On the lamp, press **Power**. Press **Rename**.\n',
    'two-lamps',
  );
  expect(legs.map((leg) => leg.moves.map((move) => ('device' in move ? move.device : '')))).toEqual(
    [['floor'], ['lamp', 'lamp']],
  );
  expect(legs.map(({ devices }) => devices)).toEqual([['floor'], ['lamp']]);
});

test('a place that owns something is spoken of, but not turned to', () => {
  const { legs } = compiled(
    '1. On the lamp, press **Power** above the sign on the floor lamp’s base.\n',
    'two-lamps',
  );
  expect(legs[0]?.devices).toEqual(['lamp', 'floor']);
});

test('a device that is named is the only one looked at', () => {
  const { diagnostics } = compiled(
    '1. On the lamp, press **Power**.\n2. On the floor lamp, press **Rename**.\n',
    'two-lamps',
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['control-elsewhere']);
});

describe('sections', () => {
  const open = head('lamp').replace('situation:\n  mains: on\n', '');
  const unplugged = 'If the lamp is not plugged in';

  test('one takes over where the main list can go no further, and sends the reader back', () => {
    const article = compiled(
      `${open}1. Press **Power**.\n2. Press **Rename**.\n\n## ${unplugged}\n\n1. Press **Plug**.\n2. Continue with step 1.\n`,
    );
    expect(moves(article)).toBe('power, menu');
    expect(moves(article, 1)).toBe('plug, power, menu');
    expect(article.ways.map(({ situation }) => situation)).toEqual([
      { mains: 'on' },
      { mains: 'off' },
    ]);
    expect(article.legs.map(({ step }) => step)).toEqual([
      'step-1',
      'step-2',
      'step-1',
      `if-the-lamp-is-not-plugged-in-step-1`,
      `if-the-lamp-is-not-plugged-in-step-2`,
    ]);
    expect(article.circumstances).toEqual(['mains']);
  });

  test('one can say behind its list where to go on', () => {
    const article = compiled(
      `${open}1. Press **Power**.\n2. Press **Rename**.\n\n## ${unplugged}\n\n1. Press **Plug** and **Power**.\n\nContinue with step 2.\n`,
    );
    expect(moves(article, 1)).toBe('plug, power, menu');
  });

  test('one that sends nobody back ends the procedure, and its result must hold there too', () => {
    const text = `${open}1. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n\n## ${unplugged}\n\n1. Press **Plug**`;
    expect(moves(compiled(`${text} and **Power**.\n`), 1)).toBe('plug, power');
    expect(compiled(`${text}.\n`).diagnostics.map(({ rule }) => rule)).toEqual([
      'uncovered-variant',
    ]);
  });

  test('one that the main list never needs is a procedure of its own', () => {
    const article = compiled(
      `${open}1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n## ${unplugged}\n\n1. Press **Plug**.\n`,
    );
    expect(moves(article, 1)).toBe('plug');
  });

  test('a reader’s slip leads to one', () => {
    const section =
      '## If the name is left out\n\n1. Enter `Desk` in **Name** and press **Save**.\n';
    const article = compiled(
      `1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name** and press **Save**.\n\n${section}`,
      'two-lamps',
    );
    expect(article.diagnostics.map(({ rule }) => rule)).toEqual(['ambiguous-control']);
    const mended = compiled(
      `1. On the lamp, press **Power**, then **Rename**.\n2. Enter a name of your own in **Name** and press **Save**.\n\n${section}`,
      'two-lamps',
    );
    expect(moves(mended, 1)).toBe('power, menu, name=the name is left out, name=Desk, save');
    expect(mended.ways.map(({ slip }) => slip)).toEqual([undefined, 'the name is left out']);
  });

  test('lists under other headings follow the main one', () => {
    const article = compiled(
      '1. Press **Power**.\n\n## Name it\n\n1. Press **Rename**.\n\n## Leave it\n\n1. Press **Cancel**.\n',
    );
    expect(moves(article)).toBe('power, menu, cancel');
    expect(article.procedures.map(({ id, title }) => [id, title])).toEqual([
      ['steps', ''],
      ['name-it', 'Name it'],
      ['leave-it', 'Leave it'],
    ]);
  });
});

test.each([
  ['1. Press **Power**. Do not press **Maybe**.', 'unknown-control: Maybe'],
  [
    '1. Press **Power**.\n\n   You need not press **Perhaps**, and not **Power** either.',
    'unknown-control: Perhaps',
  ],
  ['1. Press **Power**. Never choose **Green** in **Colour**.', 'unknown-control: Green'],
  ['1. Press **Power**. Do not choose **Red** in **Color**.', 'label-spelling: Color'],
  ['1. Press **Power**, but do not press **Renam**.', 'label-spelling: Renam'],
])('a label exists even where nothing is to be done with it: %s', (body, expected) => {
  const text = `${head('lamp')}${body}\n`;
  const told = compiled(text).diagnostics.map(
    ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
  );
  expect(told).toEqual([expected]);
});

test.each([
  ['1. Press “Power” and **Rename**.', ['Power']],
  ['1. Press `Power`, then ‘Rename’.', ['Power', 'Rename']],
  ['1. Press **Power** (`green`), the lamp’s “sun”.', []],
  ["1. Press the lamp's button **Power**. It's bright.", []],
])('a label in other marks is used as if it were bold: %s', (body, expected) => {
  const text = `${head('lamp')}${body}\n`;
  const told = compiled(text).diagnostics.map(
    ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
  );
  expect(told).toEqual(expected.map((label) => `unmarked-label: ${label}`));
});

describe('a claim of one of two devices', () => {
  const told = (body: string): string[] => {
    const text = `${head('two-lamps')}${body}\n`;
    return compiled(text).diagnostics.map(
      ({ start, end, message }) => `${text.slice(start.offset, end.offset)}: ${message}`,
    );
  };
  test.each([
    '1. On the lamp, press **Power**. On the floor lamp, _Lamp off_ is still shown.',
    '1. On the lamp, press **Power**. _Lamp on_ is shown on the lamp.',
    '1. On the lamp, press **Power**, and wait until _Lamp on_ is shown.',
    '1. On the floor lamp, press **Power**, and _Lamp off_ is still shown on the lamp.',
  ])('is true there: %s', (body) => {
    expect(told(body)).toEqual([]);
  });
  test.each([
    '1. On the lamp, press **Power**. On the floor lamp, _Lamp on_ is shown.',
    '1. On the lamp, press **Power**. _Lamp on_ is shown on the floor lamp.',
    '1. On the lamp, press **Power**.\n2. On the floor lamp, wait until _Lamp on_ is shown. Press **Power**.',
  ])('is not true there: %s', (body) => {
    expect(told(body)).toEqual(['Lamp on: “Lamp on” is shown on another device: Lamp.']);
  });
});

test.each([
  ['1. Press **Name**.', 'control-elsewhere: Name'],
  ['1. Press **Power**.\n2. Enter `Desk` in **Save**.', 'control-elsewhere: Save'],
  [
    '1. Press **Power**, then **Rename**.\n2. Choose **Blue** in **Colour**.',
    'control-elsewhere: Colour',
  ],
])(
  'a wrong label is told once, although it does not suit its verb either: %s',
  (body, expected) => {
    const text = `${head('lamp')}${body}\n`;
    const told = compiled(text).diagnostics.map(
      ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
    );
    expect(told).toEqual([expected]);
  },
);

test('what was shown in passing is told', () => {
  const { diagnostics } = compiled(
    '1. Press **Power**.\n2. _Warming up_ is shown. Press **Rename**.\n',
  );
  expect(diagnostics.map(({ note }) => note)).toEqual([
    'It was there for 2 s: what lasts less than a minute is over before the next instruction.',
  ]);
});

test('the record holds every step with its place, its words and the controls in it', () => {
  const text = `${head('lamp')}1. Press **Power**,\n   please. {/* do: lamp.power */}\n2. Press the __Rename__ button.\n`;
  const article = compile({ file: 'folder/light.mdx', text }, worlds);
  const [first, second] = article.procedures[0]?.steps ?? [];
  expect(article).toMatchObject({
    slug: 'light',
    title: 'Light',
    description: 'Light a lamp.',
    world: 'lamp',
    executed: 2,
  });
  expect(first).toMatchObject({ id: 'step-1', number: 1, text: 'Press Power, please.' });
  expect(text.slice(first?.place.start.offset, first?.place.end.offset)).toBe(
    '1. Press **Power**,\n   please. {/* do: lamp.power */}',
  );
  expect(
    second?.controls.map(({ device, control, start, end }) => [
      device,
      control,
      text.slice(start.offset, end.offset),
    ]),
  ).toEqual([['lamp', 'menu', 'Rename']]);
});

test('the transitions that were taken are counted', () => {
  const { coverage } = compiled('1. Press **Power**.\n');
  expect(coverage.covered).toEqual(['lamp off power.pressed', 'lamp warming after warmUp']);
  expect(coverage.total).toBeGreaterThan(8);
});
