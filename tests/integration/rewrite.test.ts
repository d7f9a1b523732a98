import { expect, test } from 'vitest';
import { rewrite } from '../../src/integration/rewrite.ts';
import { placeOf, record } from './record.ts';

const text = `---
title: Light
---

Context with **bold** words.

## Steps

1. Press **Power**. It lights.

   > [!NOTE]
   > Two seconds.

2. Press **Rename**, then
   press **Save**.

## Result

The lamp is lit.
`;

const items = [
  '1. Press **Power**. It lights.\n\n   > [!NOTE]\n   > Two seconds.',
  '2. Press **Rename**, then\n   press **Save**.',
];
const article = record(text, items, { Power: 'power', Rename: 'menu', Save: 'save' });

test('steps and controls become components around the writer’s own words', () => {
  const { code } = rewrite(text, article, 'f00d');
  expect(code).toBe(`---
title: Light
---

Context with **bold** words.

## Steps

<Procedure article={article} id="steps">

<Step article={article} id="step-1">

Press <Control device="lamp" control="power">Power</Control>. It lights.

> [!NOTE]
> Two seconds.

</Step>


<Step article={article} id="step-2">

Press <Control device="lamp" control="menu">Rename</Control>, then
press <Control device="lamp" control="save">Save</Control>.

</Step>


</Procedure>


## Result

The lamp is lit.


export const article = ${JSON.stringify(article)};
export const fingerprint = "f00d";
`);
});

test('a sentence that is for some situations only says for which, around all that stands in it', () => {
  const place = placeOf(text, 'Press **Power**.');
  const { code } = rewrite(
    text,
    { ...article, situated: [{ ...place, when: 'mains=on' }] },
    'f00d',
  );
  expect(code).toContain(
    '\n\n\uE000<span data-when="mains=on">Press <Control device="lamp" control="power">Power</Control>.</span> It lights.\n',
  );
});

test('the source map leads back to the writer’s line', () => {
  const { code, map } = rewrite(text, article, 'f00d');
  expect(map.sources).toEqual(['content/light.mdx']);
  expect(map.sourcesContent).toEqual([text]);
  expect(map.mappings.split(';').length).toBeGreaterThanOrEqual(
    code.split('\n').indexOf('The lamp is lit.'),
  );
});

test('a control at the start of a line, code blocks and blank lines inside a step survive', () => {
  const tricky = '1. **Power** lights it.\n\n   ```\n   a\n     b\n   ```\n\n   End.\n';
  const item = tricky.trimEnd();
  const { code } = rewrite(tricky, record(tricky, [item], { Power: 'power' }), 'f00d');
  expect(code).toContain(
    '\n\n<Control device="lamp" control="power">Power</Control> lights it.\n\n```\na\n  b\n```\n\nEnd.\n\n</Step>',
  );
});

test('words that send the reader to a step become a link', () => {
  const said = '1. **Power** it.\n\nContinue with step 1.\n';
  const article = {
    ...record(said, ['1. **Power** it.']),
    jumps: [{ step: 'step-1', ...placeOf(said, 'step 1') }],
  };
  expect(rewrite(said, article, 'f00d').code).toContain('\nContinue with [step 1](#step-1).\n');
});

test.each([
  ['**_Power_**', 'Power', '**_<Control device="lamp" control="power">Power</Control>_**'],
  [
    '**[Power](/worlds/lamp/)**',
    'Power',
    '**[<Control device="lamp" control="power">Power</Control>](/worlds/lamp/)**',
  ],
  ['__Power__', 'Power', '<Control device="lamp" control="power">Power</Control>'],
])('a label keeps its letters in whatever marks it: %s', (written, label, page) => {
  const said = `1. Press ${written}.`;
  const [step] = record(said, [said]).procedures[0]?.steps ?? [];
  if (!step) throw new Error('There is no step.');
  const controls = [{ device: 'lamp', control: 'power', ...placeOf(said, label) }];
  const made = {
    ...record(said, [said]),
    procedures: [{ id: 'steps', title: 'Steps', steps: [{ ...step, controls }] }],
  };
  expect(rewrite(said, made, 'f00d').code).toContain(`Press ${page}.`);
});

test('an article without a procedure is left as it is but for its exports', () => {
  const { code } = rewrite('Words.', { ...record('Words.', []), procedures: [] }, 'f00d');
  expect(code.startsWith('Words.\n\nexport const article = ')).toBe(true);
});

test('addresses of the manual become those of the site, whatever stands around them', () => {
  const said =
    '[a](./other.mdx#step-2 "A") ![b](</b (1).png>) <a href="/worlds/lamp">c</a> [d](#step-1) ![e](./e.png)\n';
  const article = {
    ...record(said, []),
    links: [
      {
        url: './other.mdx#step-2',
        path: 'procedures/other/?a=1&b=2#step-2',
        ...placeOf(said, './other.mdx#step-2'),
      },
      { url: '/worlds/lamp', path: 'worlds/lamp/', ...placeOf(said, '/worlds/lamp') },
    ],
    sources: [
      { url: '/b (1).png', path: 'b (1).png', ...placeOf(said, '/b (1).png') },
      { url: './e.png', ...placeOf(said, './e.png') },
    ],
  };
  expect(rewrite(said, article, 'f00d', '/manual/').code.split('\n')[0]).toBe(
    '[a](/manual/procedures/other/?a=1&amp;b=2#step-2 "A") ![b](</manual/b%20%281%29.png>) <a href="/manual/worlds/lamp/">c</a> [d](#step-1) ![e](./e.png)',
  );
});
