/** Understands what an article says of itself before its text. */
import type { Situation, WorldDefinition } from '../../simulator/index.ts';
import type { Past } from '../article.ts';
import type { Finding, FindingOf } from '../findings.ts';
import type { FrontMatterEntry } from '../parse/front-matter.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import type { Stretch } from '../parse/tokens.ts';
import { nearest } from '../resolve/wording.ts';
import { findImpossible } from './impossible.ts';
import { noPast, pastIn } from './past.ts';

export interface Header {
  readonly title: string;
  readonly description: string;
  /** As it is written. */
  readonly world: string;
  readonly definition: WorldDefinition | undefined;
  readonly situation: Situation;
  /** One of the world's. */
  readonly group: string | undefined;
  /** Not to be published yet. */
  readonly draft: boolean;
  readonly past: Past;
  readonly findings: readonly Finding[];
}

const keys = [
  'title',
  'description',
  'world',
  'group',
  'situation',
  'draft',
  'moved-from',
  'changed',
];

export function readHeader(
  { front, text }: ParsedArticle,
  worlds: readonly WorldDefinition[],
): Header {
  const findings: Finding[] = [];
  const top: Stretch = {
    start: 0,
    end: Math.min(text.length, Math.max(1, text.search(/\r?\n|$/))),
  };
  const { entries } = front;
  if (!entries) {
    const header = {
      title: '',
      description: '',
      world: '',
      definition: undefined,
      situation: {},
      group: undefined,
      draft: false,
      past: noPast,
    };
    return {
      ...header,
      findings: [
        { rule: 'missing-description', ...top, missing: ['title', 'description', 'world'] },
      ],
    };
  }
  const about = new Map<string, FrontMatterEntry>();
  for (const entry of entries) {
    const suggestion = nearest(entry.key, keys);
    if (!keys.includes(entry.key))
      findings.push(unknown('key', entry.keyPlace, entry.key, keys, suggestion));
    const meant = keys.includes(entry.key) ? entry.key : suggestion;
    if (meant !== undefined && !about.has(meant)) about.set(meant, entry);
  }
  const textAt = (key: string): string | undefined => {
    const entry = about.get(key);
    if (!entry || typeof entry.value === 'string') return entry?.value as string | undefined;
    findings.push(unknown('type', entry.valuePlace, key, [], undefined));
    return undefined;
  };
  const [title, description, world] = [textAt('title'), textAt('description'), textAt('world')];
  const missing = (['title', 'description'] as const).filter((key) => !about.has(key));
  if (missing.length > 0) findings.push({ rule: 'missing-description', ...top, missing });
  const definition =
    world === undefined
      ? undefined
      : definitionOf(world, about.get('world')?.valuePlace ?? top, worlds, findings);
  if (!about.has('world'))
    findings.push(
      unknown(
        'missing-world',
        top,
        '',
        worlds.map(({ id }) => id),
        undefined,
      ),
    );
  const situation = definition ? situationIn(about.get('situation'), definition, findings) : {};
  const group = definition
    ? groupIn(about.get('group'), textAt('group'), definition, findings)
    : undefined;
  const draft = isDraft(about.get('draft'), text, findings);
  textAt('moved-from');
  const past = pastIn(about.get('moved-from'), about.get('changed'), findings);
  // What is no YAML is understood in part only.
  const told = front.faults.length > 0 ? [] : findings;
  return {
    title: title ?? '',
    description: description ?? '',
    world: world ?? '',
    definition,
    situation,
    group,
    draft,
    past,
    findings: told,
  };
}

/**
 * Whether the front matter says so: `true`, whether YAML takes it for a truth value or for a text.
 */
export function isDraft(
  entry: FrontMatterEntry | undefined,
  text: string,
  findings: Finding[] = [],
): boolean {
  if (!entry) return false;
  const { keyPlace, value, valuePlace } = entry;
  const written =
    valuePlace.start === keyPlace.start ? '' : text.slice(valuePlace.start, valuePlace.end);
  const said = typeof value === 'string' ? value : written.trim();
  if (!/^(?:true|false)$/i.test(said))
    findings.push(unknown('draft', valuePlace, 'draft', ['true', 'false'], undefined));
  return /^true$/i.test(said);
}

function definitionOf(
  said: string,
  place: Stretch,
  worlds: readonly WorldDefinition[],
  findings: Finding[],
): WorldDefinition | undefined {
  const known = worlds.find(({ id }) => id === said);
  if (known) return known;
  const ids = worlds.map(({ id }) => id);
  const suggestion = nearest(said, ids);
  findings.push(unknown('world', place, said, ids, suggestion));
  return worlds.find(({ id }) => id === suggestion);
}

function groupIn(
  entry: FrontMatterEntry | undefined,
  said: string | undefined,
  { groups = [] }: WorldDefinition,
  findings: Finding[],
): string | undefined {
  if (!entry || said === undefined || groups.includes(said)) return said;
  findings.push(unknown('group', entry.valuePlace, said, groups, nearest(said, groups)));
  return undefined;
}

function situationIn(
  entry: FrontMatterEntry | undefined,
  definition: WorldDefinition,
  findings: Finding[],
): Situation {
  const { situations } = definition;
  if (!entry) return {};
  if (!Array.isArray(entry.value)) {
    findings.push(
      unknown('type', entry.valuePlace, 'situation', Object.keys(situations), undefined),
    );
    return {};
  }
  const found: Record<string, string> = {};
  const places = new Map<string, Stretch>();
  for (const { key, keyPlace, value, valuePlace } of entry.value as readonly FrontMatterEntry[]) {
    const names = Object.keys(situations);
    const name = names.includes(key) ? key : nearest(key, names);
    if (name !== key) findings.push(unknown('situation', keyPlace, key, names, name));
    const values = Object.keys(situations[name ?? '']?.values ?? {});
    if (name === undefined) continue;
    const meant =
      typeof value !== 'string'
        ? undefined
        : values.includes(value)
          ? value
          : nearest(value, values);
    if (meant !== value || meant === undefined)
      findings.push(
        unknown('value', valuePlace, typeof value === 'string' ? value : key, values, meant),
      );
    if (meant !== undefined) found[name] = meant;
    places.set(name, valuePlace);
  }
  findings.push(
    ...findImpossible(definition, found, (name) => places.get(name) ?? entry.valuePlace),
  );
  return found;
}

function unknown(
  what: FindingOf<'unknown-frontmatter'>['what'],
  { start, end }: Stretch,
  said: string,
  known: readonly string[],
  suggestion: string | undefined,
): Finding {
  return { rule: 'unknown-frontmatter', start, end, what, said, known, suggestion };
}
