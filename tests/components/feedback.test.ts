/** A report about a step that did not work: what whoever keeps the manual wants to know. */
import { expect, test } from 'vitest';
import { writeReport } from '../../src/components/procedure/feedback.ts';
import { makeMove, openSession, skipWait } from '../../src/walkthrough/session.ts';
import { lampScore as score, on } from '../walkthrough/lamp-run.ts';

test('tells the step, the situation, what was done and what is shown, and nothing that was typed', () => {
  const lit = skipWait(score, makeMove(score, openSession(score, 0), on('power')));
  const typed = makeMove(score, makeMove(score, lit, on('menu')), on('name', 'My secret'));
  const text = writeReport(score, typed, {
    title: 'Light the lamp',
    step: 'Step 3: Press Rename',
    path: '/procedures/light-the-lamp/#step-3',
  }).replace(score.plan.version, 'version');
  expect(text).toMatchInlineSnapshot(`
    "Light the lamp
    Step 3: Press Rename
    /procedures/light-the-lamp/#step-3 (version)

    My situation:
    Mains: Plugged in

    What I did in the simulation:
    - On the lamp, press Power.
    - On the lamp, press Rename.
    - On the lamp, fill in Name.

    What the simulation shows:
    Lamp: Rename Lamp

    What my own lamp did instead:
    "
  `);
  expect(text).not.toMatch(/secret|https?:/);
});
