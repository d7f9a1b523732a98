/** One article for all editions of its devices: other firmware, other apps. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { mended } from './told.ts';

const seed = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');

interface Told extends CompiledArticle {
  readonly told: readonly string[];
  readonly text: string;
}

function compiled(text: string): Told {
  const article = compile({ file: 'reset.mdx', text }, worlds);
  const told = article.diagnostics.map(
    ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
  );
  return { ...article, told, text };
}

const about = (body: string, situation = ''): Told =>
  compiled(
    `---\ntitle: A\ndescription: B.\nworld: dahua-recorder\n${situation && `situation: ${situation}\n`}---\n\n${body}\n`,
  );

const toQr =
  '1. Right-click the **live view** and click **Main Menu**. Click **Forgot Unlock Pattern**.\n2. Click **Forgot Password** and **OK**.\n';
const pattern = '{ pattern: set }';

/** What other editions print, as "Save: OK (generation=G2,G3)". */
function othersIn({ procedures, renamed, text }: Told): string[] {
  const labels = procedures.flatMap(({ steps }) => steps.flatMap(({ controls }) => controls));
  return [...labels, ...renamed].flatMap(({ start, end, otherwise = [] }) =>
    otherwise.map(
      ({ when, words }) => `${text.slice(start.offset, end.offset)}: ${words} (${when})`,
    ),
  );
}

test('an option that is chosen is called alike everywhere, whatever the control is called', () => {
  const text = readFileSync('content/procedures/set-security-questions.mdx', 'utf8');
  expect(othersIn(compiled(text)).filter((other) => other.startsWith('Who was'))).toEqual([]);
});

describe('the first article', () => {
  const article = compiled(seed);

  test('is proven in every edition, one at a time, and in whatever else is different there', () => {
    expect(article.told).toEqual([]);
    const editions = new Set(
      article.ways.map(
        ({ situation }) => `${situation['generation'] ?? ''} ${situation['app'] ?? ''}`,
      ),
    );
    expect([...editions].sort()).toEqual([
      'G1 dmss',
      'G1 dmss2020',
      'G1 idmss',
      'G2 idmss',
      'G3 dmss',
    ]);
    expect(article.notFor).toEqual([]);
    expect(article.circumstances).toEqual(['generation', 'app', 'pattern', 'email', 'cameras']);
  });

  test('takes no more executions than there are editions, and what differs in one thing', () => {
    expect(article.ways).toHaveLength(32 + 4 * 6);
  });

  test('knows what each label is called elsewhere', () => {
    expect([...new Set(othersIn(article))]).toEqual([
      'Forgot Unlock Pattern: Forgot Pattern (generation=G2,G3)',
      'OK: Next (generation=G3)',
      'iDMSS: DMSS (app=dmss2020,dmss)',
      'Tool manager: Test Tool (app=dmss2020)',
      'Save: OK (generation=G2,G3)',
    ]);
  });
});

describe('a label of another edition', () => {
  test('is told, with what the usual one prints', () => {
    const { diagnostics, text, told } = about(toQr.replace('Forgot Unlock', 'Forgot'), pattern);
    expect(told).toEqual(['label-spelling: Forgot Pattern']);
    expect(diagnostics[0]?.message).toContain('on other recorders');
    expect(compiled(mended(text, diagnostics)).told).toEqual([]);
  });

  test('that is not quite right either is mended to the usual one', () => {
    const { diagnostics, text } = about(
      toQr.replace('Forgot Unlock Pattern', 'Forgot Patern'),
      pattern,
    );
    expect(diagnostics).toHaveLength(1);
    expect(mended(text, diagnostics)).toContain('Click **Forgot Unlock Pattern**');
  });

  test('is told where no screen of the usual one has anything in its place', () => {
    expect(about(`${toQr}3. In **Reset Mode**, choose **Email**.\n`, pattern).told[0]).toMatch(
      /: Reset Mode$/,
    );
  });

  test('that exists nowhere is told', () => {
    expect(about(toQr.replace('Forgot Unlock Pattern', 'Lost Pattern'), pattern).told).toEqual([
      'unknown-control: Lost Pattern',
    ]);
  });

  test('is right in a sentence about that edition, and printed as it stands there', () => {
    const article = about(
      `${toQr}3. If your recorder says Reset Mode, make sure that **Reset Mode** is set to **Email**.\n`,
      pattern,
    );
    expect(article.told).toEqual([]);
    expect(othersIn(article).filter((each) => each.startsWith('Reset Mode'))).toEqual([]);
  });

  test('is right where the front matter names the edition', () => {
    const article = about(
      toQr.replace('Forgot Unlock', 'Forgot'),
      '{ pattern: set, generation: G2 }',
    );
    expect(article.told).toEqual([]);
    expect(article.circumstances).not.toContain('generation');
  });
});

describe('an edition in which nobody can follow an article', () => {
  const phone = `${toQr}3. On the phone, open **iDMSS** and tap **More**.\n`;

  test('and of which it says nothing, is not its readers’', () => {
    const article = about(phone, pattern);
    expect(article.told).toEqual([]);
    expect(article.notFor).toEqual([
      'The recorder says: Forgot Pattern, Reset Mode',
      'The app says: Me, Test Tool',
      'The app says: Me, Tool manager',
    ]);
    expect(article.circumstances).toEqual(['generation']);
  });

  test('and of which it speaks, is a mistake', () => {
    const article = about(`${phone}4. If your app is DMSS, tap **Tool manager**.\n`, pattern);
    expect(article.told).toContain('uncovered-variant: More');
  });
});

test('editions that cannot be together are not executed, and told where they are asked for', () => {
  const article = about(toQr, '{ pattern: set, generation: G3, app: idmss }');
  expect(article.ways).toEqual([]);
  expect(article.told).toEqual(['impossible-variant: idmss']);
});

test.each([
  [
    'where its own name is shown',
    'On the phone, open **iDMSS**. Tap **More** > **Password Resetting**.',
  ],
  ['where it is not', 'On the phone, open **iDMSS**. Tap **Password Resetting**.'],
])('a label of another edition is told with the one to write, %s', (_, step) => {
  const article = `---\ntitle: A\ndescription: B.\nworld: dahua-recorder\n---\n\n1. ${step}\n`;
  const { diagnostics } = compile({ file: 'a.mdx', text: article }, worlds);
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'label-spelling: It is called “Password Resetting” on other phones; the article names what the usual one prints: “Reset Device Password”.',
  ]);
});

test('steps of an article for another edition are carried out in its words', () => {
  const other = `---\ntitle: B\ndescription: B.\nworld: dahua-recorder\nsituation: ${pattern}\n---\n\n${toQr}`;
  const text =
    '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  generation: G2\n  questions: set\n  email: registered\n  pattern: set\n---\n\n' +
    '1. Do steps 1 to 2 of [B](./b.mdx). The _Reset Password_ window opens.\n2. In **Reset Type**, choose **Security Questions**.\n';
  const { diagnostics } = compile({ file: 'a.mdx', text }, worlds, {
    neighbours: (name) => (name === 'b.mdx' ? { file: name, text: other } : undefined),
  });
  expect(diagnostics).toEqual([]);
});
