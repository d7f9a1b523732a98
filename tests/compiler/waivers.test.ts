/** What a writer allows, and what comes of it. */
import { describe, expect, test } from 'vitest';
import {
  checkTogether,
  compile,
  summarise,
  toReport,
  withoutWaivers,
  type CompiledArticle,
} from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';

const compiled = (body: string, front = head): CompiledArticle =>
  compile({ file: 'light.mdx', text: front + body }, worlds);

/** What is told of an article, and what is waived in it. */
const rulesIn = ({
  diagnostics,
  waived,
}: CompiledArticle): { told: string[]; waived: string[] } => ({
  told: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
  waived: waived.map(({ rule, reason }) => `${rule}: ${reason}`),
});

const idle = 'Choose **White** in **Colour**.';
const allow = (rule: string, reason = 'it is shown'): string =>
  `{/* allow: ${rule} — ${reason} */}`;

describe('a waiver stands', () => {
  test.each([
    ['behind the sentence', `1. Press **Power**.\n2. ${idle} ${allow('no-effect')}\n`],
    ['before the sentence', `1. Press **Power**.\n2. ${allow('no-effect')} ${idle}\n`],
    [
      'in the middle of it',
      `1. Press **Power**.\n2. Choose ${allow('no-effect')} **White** in **Colour**.\n`,
    ],
    [
      'on the line above, in the step',
      `1. Press **Power**.\n2. ${allow('no-effect')}\n   ${idle}\n`,
    ],
    [
      'on a line of its own below, in the step',
      `1. Press **Power**.\n2. ${idle}\n   ${allow('no-effect')}\n`,
    ],
    [
      'at the end of the step',
      `1. Press **Power**.\n2. ${idle}\n\n   It is white.\n\n   ${allow('no-effect')}\n`,
    ],
    ['before the step', `1. Press **Power**.\n${allow('no-effect')}\n2. ${idle}\n`],
    [
      'before the step, with blank lines around',
      `1. Press **Power**.\n\n${allow('no-effect')}\n\n2. ${idle}\n`,
    ],
    [
      'between two lines of a paragraph',
      `1. Press **Power**.\n2. ${idle} ${allow('no-effect')}\n   It is white.\n`,
    ],
  ])('%s', (_where, body) => {
    const article = compiled(`${body}\n## Result\n\nThe lamp is lit.\n`);
    expect(rulesIn(article)).toEqual({ told: [], waived: ['no-effect: it is shown'] });
    expect(article.executed).toBe(article.procedures[0]?.steps.length);
    expect(article.procedures[0]?.steps.map(({ text }) => text).join(' ')).toMatch(
      /White in Colour\.( It is white\.)?$/,
    );
  });

  test.each([
    [
      'in a heading',
      `## If the moon is full ${allow('unknown-condition')}\n\n1. Press **Plug**.\n`,
    ],
    [
      'before a heading',
      `${allow('unknown-condition')}\n\n## If the moon is full\n\n1. Press **Plug**.\n`,
    ],
    ['in the result', `## Result\n\nAll is well. ${allow('result-not-reached')}\n`],
    ['before the result', `## Result\n\n${allow('result-not-reached')}\n\nAll is well.\n`],
    [
      'at the beginning of the result',
      `## Result\n\n${allow('result-not-reached')} All is well.\n`,
    ],
    ['before a list', `${allow('unmarked-label')}\n\n1. Press “Power”.\n`],
    ['before an image', `${allow('missing-alt')}\n\n![](/lamp.svg)\n`],
    ['beside an image', `A lamp: ![](/lamp.svg) ${allow('missing-alt')}\n`],
    ['in a cell of a table', `| a |\n| - |\n| [b](#nowhere) ${allow('broken-link')} |\n`],
    ['in a quotation', `> ${allow('broken-link')}\n> [b](#nowhere)\n`],
  ])('%s', (_where, body) => {
    const { told, waived } = rulesIn(compiled(`1. Press **Power**.\n\n${body}`));
    expect(told).toEqual([]);
    expect(waived).toHaveLength(1);
  });

  test('in a heading that links still lead to', () => {
    const text = `${head}See [it](#end).\n\n1. Press **Power**.\n\n## End ${allow('no-action')}\n`;
    expect(
      compile({ file: 'light.mdx', text }, worlds).diagnostics.map(({ rule }) => rule),
    ).toEqual(['unused-waiver']);
    expect(withoutWaivers(text)).toMatch(/\n## End \t+\n$/);
    expect(withoutWaivers(text)).toHaveLength(text.length);
  });
});

test.each(['—', '–', '-', '--'])('the reason stands behind a dash: %s', (dash) => {
  const { waived } = compiled(
    `1. Press **Power**.\n2. ${idle} {/* allow: no-effect ${dash} it is\n   shown - white */}\n`,
  );
  expect(waived.map(({ reason }) => reason)).toEqual(['it is shown - white']);
});

test('each waiver allows one finding, the first in the narrowest place', () => {
  const twice = '![](/a.svg) and ![](/b.svg)';
  expect(
    rulesIn(compiled(`${twice} ${allow('missing-alt')}\n\n1. Press **Power**.\n`)).told,
  ).toEqual(['error missing-alt']);
  expect(
    rulesIn(
      compiled(`${twice} ${allow('missing-alt')} ${allow('missing-alt')}\n\n1. Press **Power**.\n`),
    ).told,
  ).toEqual([]);
  const nested = `1. Press **Power**.\n\n   ![](/a.svg)\n\n   ![](/b.svg) ${allow('missing-alt')}\n`;
  expect(compiled(nested).diagnostics.map(({ start }) => start.offset)).toEqual([
    (head + nested).indexOf('![](/a.svg)'),
  ]);
});

test('what is waived counts as no error: all else is told as if it were not there', () => {
  const without = `1. Press **Power**.\n2. ${idle} ${allow('no-effect')}\n`;
  const anyLamp = head.replace('situation:\n  mains: on\n', '');
  expect(rulesIn(compiled(without, anyLamp)).told).toEqual(['error uncovered-variant']);
  expect(
    rulesIn(compiled(`${without}3. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n`)).told,
  ).toEqual(['error result-not-reached']);
  expect(
    rulesIn(compiled(`${without}\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n`)).told,
  ).toEqual(['warning never-true']);
  const unseen = `1. Press **Power**. _Lamp burning_ is shown. ${allow('screen-not-shown')}\n`;
  expect(rulesIn(compiled(unseen, anyLamp)).told).toEqual(['error uncovered-variant']);
});

test('a situation that is forgotten can be waived, by its own rule only', () => {
  const anyLamp = head.replace('situation:\n  mains: on\n', '');
  const step = (rule: string): CompiledArticle =>
    compiled(`1. Press **Power**. ${allow(rule)}\n2. Press **Rename**.\n`, anyLamp);
  expect(rulesIn(step('uncovered-variant'))).toEqual({
    told: [],
    waived: ['uncovered-variant: it is shown'],
  });
  expect(rulesIn(step('control-elsewhere')).told).toEqual(['error uncovered-variant']);
});

test('a waiver that allows nothing is told, once there is no mistake left', () => {
  const body = (label: string): string => `1. Press **${label}**. ${allow('no-effect')}\n`;
  expect(rulesIn(compiled(body('Power'))).told).toEqual(['warning unused-waiver']);
  expect(rulesIn(compiled(body('Powr'))).told).toEqual(['error label-spelling']);
});

describe('a waiver that is not complete', () => {
  test.each([
    ['allow:', '{/* allow: */}', 'This waiver names no rule.'],
    ['a reason that is missing', '{/* allow: no-effect */}', 'This waiver gives no reason.'],
    ['a dash without a reason', '{/* allow: no-effect — */}', 'This waiver gives no reason.'],
    [
      'a reason without a dash',
      '{/* allow: no-effect it is shown */}',
      'This waiver gives no reason.',
    ],
    [
      'a rule that is mistyped',
      '{/* allow: no-efect — it is shown */}',
      'There is no rule “no-efect”.',
    ],
  ])('is told alone: %s', (_what, comment, message) => {
    const { diagnostics } = compiled(
      `1. Press **Power**.\n2. ${comment.includes('effect') || comment.includes('efect') ? idle : 'Press **Rename**.'} ${comment}\n`,
    );
    expect(diagnostics.map((each) => `${each.severity}: ${each.message}`)).toEqual([
      `error: ${message}`,
    ]);
  });

  test('of a rule that nobody knows allows nothing', () => {
    expect(
      rulesIn(compiled(`1. Press **Power**.\n2. ${idle} ${allow('whatever')}\n`)).told,
    ).toEqual(['error no-effect', 'error invalid-waiver']);
  });

  test.each(['mdx-syntax', 'invalid-waiver', 'unused-waiver'])('of %s allows nothing', (rule) => {
    const told = rulesIn(compiled(`1. Press **Power**. It takes <1 s. ${allow(rule)}\n`)).told;
    expect(told).toContain('error invalid-waiver');
    expect(told).toContain('error mdx-syntax');
  });

  test('is no waiver where the comment says something else', () => {
    expect(
      rulesIn(
        compiled('1. Press **Power**. {/* allow for some time */} {/* they allow: no-effect */}\n'),
      ).told,
    ).toEqual([]);
  });
});

test('what is only found beside other articles can be waived too', () => {
  const together = (body: string): CompiledArticle[] =>
    checkTogether([compiled(body)], { worlds, hasFile: () => false, serves: () => false });
  const link = 'See [more](./more.mdx) and ![a lamp](./lamp.png)';
  const steps = '\n\n1. Press **Power**.\n';
  expect(together(link + steps).map(rulesIn)[0]?.told).toEqual([
    'error broken-link',
    'error missing-image',
  ]);
  expect(
    together(`${link}. ${allow('broken-link')} ${allow('missing-image')}${steps}`).map(rulesIn),
  ).toEqual([{ told: [], waived: ['broken-link: it is shown', 'missing-image: it is shown'] }]);
  expect(together(`Nothing. ${allow('broken-link')}${steps}`).map(rulesIn)[0]?.told).toEqual([
    'warning unused-waiver',
  ]);
});

test('what is waived is counted, and in the report with its reason', () => {
  const article = compiled(`1. Press **Power**.\n2. ${idle} ${allow('no-effect')}\n`);
  expect(summarise([article])).toMatch(/ covered, 1 waived$/);
  expect(toReport(article).waived).toMatchObject([
    { rule: 'no-effect', reason: 'it is shown', start: { line: 10 } },
  ]);
});

describe('a waiver with a last day', () => {
  const until = (day: string, today?: string) => {
    const text = `${head}1. Press **Power**.\n2. ${idle} {/* allow: no-effect — it is shown — until ${day} */}\n`;
    const article = compile({ file: 'light.mdx', text }, worlds, { today });
    const told = article.diagnostics.map(
      ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
    );
    return { told, reasons: article.waived.map(({ reason }) => reason) };
  };

  test.each([
    ['before it', '2027-02-28'],
    ['on it', '2027-03-01'],
    ['where nobody says what day it is', undefined],
  ])('allows %s', (_when, today) => {
    expect(until('2027-03-01', today)).toEqual({ told: [], reasons: ['it is shown'] });
  });

  test('is told after it, and what it allows is not', () => {
    const whole = '{/* allow: no-effect — it is shown — until 2027-03-01 */}';
    expect(until('2027-03-01', '2027-03-02')).toEqual({
      told: [`expired-waiver: ${whole}`],
      reasons: ['it is shown'],
    });
  });

  test.each(['soon', '2027-3-1', '2027-02-29', '2027-13-01', '1 March 2027'])(
    'is told where that is no date: %s',
    (day) => {
      expect(until(day, '2026-01-01').told).toEqual([`invalid-waiver: ${day}`]);
      expect(until('2028-02-29', '2026-01-01').told).toEqual([]);
    },
  );

  test('needs a reason all the same', () => {
    const { told } = rulesIn(
      compiled(`1. Press **Power**.\n2. ${idle} {/* allow: no-effect — until 2027-03-01 */}\n`),
    );
    expect(told).toEqual(['error invalid-waiver']);
  });
});
