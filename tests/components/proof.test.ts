/** What proves an article: a record of its sentences, and the places of what is told. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { problemsOf, proofOf } from '../../src/components/article/proof.ts';
import { worlds } from '../lamp/worlds.ts';

const head = '---\ntitle: Light the lamp\ndescription: Light.\nworld: lamp\n---\n\n';
const article = (text: string): ReturnType<typeof compile> =>
  compile({ file: 'light-the-lamp.mdx', text: head + text }, worlds);

const text = `## Steps

1. If the lamp is not plugged in, press **Plug**. Press **Power**.
2. Wait until _Lamp on_ is shown.

## Afterwards

The lamp is [yours](./light-the-lamp.mdx).
`;

test('says of each sentence what was executed for it, in how many ways, and where it is', () => {
  const { sentences, variants, world } = proofOf(article(text), worlds, '/manual/');
  expect(world).toMatchObject({ sources: '/manual/worlds/lamp/' });
  expect(variants).toBeGreaterThan(1);
  const told = sentences.map(({ at, reading, variants: count, text: words, reads }) =>
    [at, reading, count ?? '-', words, reads].join(' | '),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "steps | explanation | - | Steps | it is a heading",
      "step-1 | done | 1 | If the lamp is not plugged in, press Plug. | if the lamp is not plugged in: press “Plug”",
      "step-1 | done | 2 | Press Power. | press “Power”",
      "step-2 | done | 2 | Wait until Lamp on is shown. | wait until shown “Lamp on”",
      "afterwards | explanation | - | Afterwards | it is a heading",
      "afterwards | explanation | - | The lamp is yours. | it stands outside the steps",
    ]
  `);
});

test('what is told leads to the step or the section that it is about', () => {
  const wrong = text
    .replace('**Power**', '**Pover**')
    .replace('The lamp is', 'Press **Puch**. It is');
  const told = problemsOf(article(wrong)).map(({ at, rule, line }) => [at, rule, line]);
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "step-1",
        "label-spelling",
        9,
      ],
      [
        "afterwards",
        "unexecuted-instruction",
        14,
      ],
      [
        "afterwards",
        "unknown-control",
        14,
      ],
    ]
  `);
});
