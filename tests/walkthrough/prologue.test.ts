/** A step that asks for steps of another article is a step like others to the reader's browser. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, neighboursAmong } from '../../src/compiler/index.ts';
import { movesToAim } from '../../src/walkthrough/guidance.ts';
import { planOf } from '../../src/walkthrough/plan.ts';
import {
  makeMove,
  nextStep,
  openSession,
  stepOf,
  type Session,
} from '../../src/walkthrough/session.ts';
import { demonstrate } from '../../src/components/procedure/show.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

const content = new URL('../../content/procedures/', import.meta.url);
const reset = {
  file: 'password-reset-on-local-gui.mdx',
  text: readFileSync(new URL('password-reset-on-local-gui.mdx', content), 'utf8'),
};
const text = `---
title: Give the recorder a new password
description: With the code that is sent.
world: dahua-recorder
situation:
  generation: G1
---

1. Do steps 1 to 6 of [Reset the password on the local GUI](./password-reset-on-local-gui.mdx).
2. Enter a new password in **New Password**, repeat it in **Confirm Password**, and click **Save**.
`;

const article = compile({ file: 'here.mdx', text }, worlds, {
  neighbours: neighboursAmong([reset]),
});
const definition = worlds.find(({ id }) => id === article.world);
if (!definition) throw new Error('The recorder is gone.');
const score = { definition, plan: planOf(article, definition) };

const shown = async (from: Session): Promise<Session> => {
  let session = from;
  const show = (next: Session): void => void (session = next);
  expect(
    await demonstrate({
      score,
      session: () => session,
      show,
      pace: 0,
      stopped: new AbortController().signal,
    }),
  ).toBe(true);
  return session;
};

test('“Show me” makes the other article’s moves, and the next step goes on from there', async () => {
  const first = openSession(score, 0);
  expect(nextStep(score.plan, first)).toBe('step-2');
  expect(movesToAim(score, first)).toHaveLength(13);
  const next = await shown(first);
  expect([stepOf(score.plan, next), movesToAim(score, next)?.length, next.done]).toEqual([
    'step-2',
    3,
    ['step-1'],
  ]);
  expect((await shown(next)).done).toEqual(['step-1', 'step-2']);
});

test('who has made some of them is shown the rest', () => {
  const moves = score.plan.legs[0]?.moves ?? [];
  const begun = moves
    .slice(0, 4)
    .reduce(
      (session, move) => ('device' in move ? makeMove(score, session, move) : session),
      openSession(score, 0),
    );
  expect(movesToAim(score, begun)).toEqual(moves.slice(4));
});
