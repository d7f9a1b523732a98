/**
 * Articles made by the thousand, for measuring: each a way of telling the first one, with a part of
 * its circumstances settled.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fraction, nextSeed } from '../src/simulator/index.ts';
import { project } from './project.ts';

const pattern = join(project, 'content/procedures/password-reset-on-local-gui.mdx');

/**
 * A circumstance that an article may settle in its front matter, and what is then no longer said.
 */
interface Settled {
  readonly circumstance?: string;
  readonly value?: string;
  readonly without: readonly (readonly [said: RegExp, instead: string])[];
}

const settled: readonly Settled[] = [
  {
    circumstance: 'pattern',
    value: 'set',
    without: [[/If an unlock pattern is set, click/, 'Click']],
  },
  {
    circumstance: 'email',
    value: 'registered',
    without: [
      [/\n {3}> \[!NOTE\]\n {3}> If no e-mail[^]*?(?=\n3\.)/, ''],
      [/\n## If no e-mail[^]*?Continue with step 3\.\n/, ''],
    ],
  },
  {
    circumstance: 'cameras',
    value: 'connected',
    without: [[/If IP cameras are connected, the recorder asks/, 'The recorder asks']],
  },
  {
    circumstance: 'mail',
    value: 'inbox',
    without: [[/\n## If the mail does not[^]*?Continue with step 6\.\n/, '']],
  },
  { without: [[/\n## If the security code[^]*/, '']] },
];

/** What none of them leaves open: an article for one edition of the devices. */
const editions: readonly Settled[] = [
  { circumstance: 'generation', value: 'G1', without: [] },
  {
    circumstance: 'app',
    value: 'idmss',
    without: [
      [
        /If your app is iDMSS or gDMSS, tap ([^]*?)\s+If it is DMSS,\s+tap[^]*?\.\s+Scan/,
        'Tap $1 Scan',
      ],
    ],
  },
];

/** The first article with so many steps: who is in looks at what there is. */
export function longArticle(steps: number): string {
  const text = readFileSync(pattern, 'utf8');
  const before = text.match(/^\d+\. /gm)?.length ?? 0;
  const looks = ['Click **Account**.', 'Click **Close**.', 'Click **Info**.', 'Click **Close**.'];
  const added = Array.from(
    { length: steps - before },
    (_, index) => `${String(index + 2)}. ${looks[index % looks.length] ?? ''}\n`,
  );
  return text.replace(/The _Main Menu_ opens\.\n/, (end) => end + added.join(''));
}

/** How many of 100 articles leave so many circumstances open: each doubles the variants. */
const openness = [1, 5, 17, 34, 31, 12];

const subjects = [
  'shop',
  'warehouse',
  'school',
  'garage',
  'farm',
  'office',
  'workshop',
  'clinic',
  'kiosk',
  'hotel',
];
const places = [
  'at the counter',
  'under the stairs',
  'in the cellar',
  'behind the bar',
  'in the attic',
  'beside the till',
];
const remarks = [
  'Nobody else needs to be there.',
  'Keep a pen and some paper at hand.',
  'The recordings stay where they are.',
  'All of it takes about as long as a cup of tea.',
  'Tell the people on duty what you are about to do.',
];

/**
 * An article by its number: the same number and seed give the same text. `edition` is what differs
 * where it is written anew.
 */
export function generatedArticle(number: number, seed = 1, edition = 0): string {
  let chance = nextSeed((number + 1) * 7919 + seed * 104_729);
  const draw = (below: number): number => {
    chance = nextSeed(chance);
    return Math.floor(fraction(chance) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const closed = settled.length - opennessOf(draw(100));
  const order = settled
    .map((each) => ({ each, at: draw(1_000_000) }))
    .sort((one, other) => one.at - other.at);
  const chosen = [...editions, ...order.slice(0, closed).map(({ each }) => each)];
  let text = readFileSync(pattern, 'utf8');
  for (const [said, instead] of chosen.flatMap(({ without }) => without))
    text = text.replace(said, instead);
  const situation = chosen.flatMap(({ circumstance, value }) =>
    circumstance ? [`  ${circumstance}: ${value ?? ''}\n`] : [],
  );
  const password = `${pick(subjects)}-${String(1000 + draw(9000))}`;
  return text
    .replace(
      /^title: .*/m,
      `title: Reset the recorder of the ${pick(subjects)} ${pick(places)} (${String(number)})`,
    )
    .replace(/^world: .*\n/m, (world) => `${world}situation:\n${situation.join('')}`)
    .replace(
      '## Prerequisites',
      `${[...remarks].slice(draw(3)).join(' ')}\n\nThis is edition ${String(edition)}.\n\n## Prerequisites`,
    )
    .replace('Enter a new password in', `Enter \`${password}\` in`);
}

/** How many circumstances stay open, by a number from 0 to 99. */
function opennessOf(lot: number): number {
  let left = lot;
  for (const [open, share] of openness.entries()) {
    if (left < share) return open;
    left -= share;
  }
  return openness.length - 1;
}

/** Writes so many articles into a folder. */
export function writeArticles(folder: string, count: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(folder, generatedName(number)), generatedArticle(number, seed));
}

/** The file of an article: `recorder-00042.mdx`. */
export function generatedName(number: number): string {
  return `recorder-${String(number).padStart(5, '0')}.mdx`;
}
