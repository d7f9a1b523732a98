/**
 * An error keeps an article from being published; a warning does not, and never changes what else
 * is told.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { compile, rules, type Severity } from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

type Named = (typeof rules)[number];

const lowered: (() => void)[] = [];

/** Makes every finding of a rule advice until the test is over. */
function lower(name: string, severity: Severity): void {
  const rule = rules.find((each): each is Named => each.name === name);
  if (!rule) throw new Error(`There is no rule ${name}.`);
  const { severity: usual } = rule;
  Object.assign(rule, { severity });
  lowered.push(() => Object.assign(rule, { severity: usual }));
}

afterEach(() => {
  for (const restore of lowered.splice(0)) restore();
});

/** The errors in an article, each with the words it is about. */
function errorsIn(text: string): string[] {
  return compile({ file: 'light.mdx', text }, worlds)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(
      ({ rule, message, start, end }) =>
        `${rule}: ${message} (${text.slice(start.offset, end.offset)})`,
    );
}

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n';

/**
 * Advice that is found where words are read, where they are executed, and where all situations are
 * held together.
 */
const advice: Readonly<
  Record<
    string,
    {
      readonly front?: string;
      readonly first?: string;
      readonly second?: string;
      readonly end?: string;
    }
  >
> = {
  'unknown-frontmatter': { front: 'remark: Nobody reads this.\n' },
  'unmarked-label': { first: 'Press “Power”.' },
  'label-spelling': { second: 'Choose **Red** in **Colou**.' },
  'already-true': { first: 'Press **Power**. _Rename Lamp_ is not shown.' },
  'no-effect': { second: 'Choose **White** in **Colour**.' },
  'unexecuted-list': { end: '\n## Note\n\n<div>\n\n1. Press **Power**.\n\n</div>\n' },
  'missing-alt': { end: '\n## Note\n\n![](/lamp.svg)\n' },
};

/** An article with an error, in whose first steps there is room for advice. */
const mistaken: Readonly<Record<string, { readonly front?: string; readonly rest: string }>> = {
  'a situation that is forgotten': { rest: '3. Press **Rename**.\n' },
  'a section whose condition nobody knows': {
    front: 'situation:\n  mains: on\n',
    rest: '3. Press **Rename**.\n\n## If the lamp is cold\n\n1. Press **Plug**.\n',
  },
  'a result that is not reached': {
    front: 'situation:\n  mains: on\n',
    rest: '3. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n',
  },
  'a step that is missing': { front: 'situation:\n  mains: on\n', rest: '3. Press **Save**.\n' },
  'a step that does nothing': {
    front: 'situation:\n  mains: on\n',
    rest: '3. Press **Rename**.\n4. Enter `A` in **Name**.\n5. Enter `A` in **Name**.\n',
  },
  'a claim that was true before': {
    front: 'situation:\n  mains: on\n',
    rest: '3. Press **Rename**. _Lamp off_ is not shown.\n',
  },
  'a list without steps': { front: 'situation:\n  mains: on\n', rest: '' },
};

function articleWith(
  { front = '', rest }: { front?: string; rest: string },
  planted: (typeof advice)[string],
): string {
  const { first = 'Press **Power**.', second = 'Choose **Red** in **Colour**.' } = planted;
  const steps = rest === '' ? '\nA lamp.\n' : `\n1. ${first}\n2. ${second}\n${rest}`;
  return `${head}${front}${planted.front ?? ''}---\n${steps}${planted.end ?? ''}`;
}

describe.each(Object.entries(mistaken))('beside %s', (_name, article) => {
  const alone = articleWith(article, {});

  test('there is nothing else wrong', () => {
    expect(errorsIn(alone)).toHaveLength(1);
  });

  test.each(Object.keys(advice))('%s as a warning changes nothing', (name) => {
    lower(name, 'warning');
    const text = articleWith(article, advice[name] ?? {});
    const expected = errorsIn(alone);
    expect(errorsIn(text)).toEqual(expected);
  });
});

test('a warning is told beside the error, and alone', () => {
  lower('unmarked-label', 'warning');
  const told = (text: string): string[] =>
    compile({ file: 'light.mdx', text }, worlds).diagnostics.map(
      ({ rule, severity }) => `${severity} ${rule}`,
    );
  const planted = advice['unmarked-label'] ?? {};
  expect(told(articleWith({ rest: '3. Press **Rename**.\n' }, planted))).toEqual([
    'warning unmarked-label',
    'error uncovered-variant',
  ]);
  expect(
    told(
      articleWith({ front: 'situation:\n  mains: on\n', rest: '3. Press **Rename**.\n' }, planted),
    ),
  ).toEqual(['warning unmarked-label']);
});

test('a fix is offered although a warning is left', () => {
  lower('no-effect', 'warning');
  const text = articleWith(
    { front: 'situation:\n  mains: on\n', rest: '3. Press **Save**.\n' },
    advice['no-effect'] ?? {},
  );
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  expect(diagnostics.map(({ rule, fixes }) => [rule, fixes?.length])).toEqual([
    ['no-effect', undefined],
    ['control-elsewhere', 1],
  ]);
});
