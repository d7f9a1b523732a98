/**
 * The other articles of the manual, for what leans on them: read, and given the meaning that their
 * words have in their own world.
 */
import type { WorldDefinition } from '../simulator/index.ts';
import type { Source } from './article.ts';
import type { Checked } from './check/check.ts';
import { readHeader } from './check/front-matter.ts';
import { isBlockingBeside } from './check/hearing.ts';
import { waiversIn, withoutWaivers } from './check/waivers.ts';
import type { Neighbour } from './execute/executable.ts';
import { parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';
import type { Neighbours } from './neighbours.ts';
import { targetOf, tidy } from './resolve/target.ts';

/** A text without its waivers, read and resolved. */
export function understand(
  text: string,
  worlds: readonly WorldDefinition[],
): Omit<Checked, 'performance' | 'today'> {
  const waivers = waiversIn(text);
  const parsed = parse(withoutWaivers(text, waivers));
  const header = readHeader(parsed, worlds);
  return {
    waivers,
    parsed,
    header,
    resolved: header.definition && resolve(parsed, header.definition, header.situation),
  };
}

/**
 * The neighbours as one compilation meets them: each is read once, and every name that was asked
 * for is kept.
 */
export function neighbourhood(
  worlds: readonly WorldDefinition[],
  neighbours: Neighbours | undefined,
) {
  const known = new Map<string, Neighbour | undefined>();
  const open = (url: string, from: string): Neighbour | 'unknown' | undefined => {
    const target = targetOf(url, from);
    if (!neighbours || target?.to !== 'article') return 'unknown';
    const name = target.file ?? `procedures/${target.name}/`;
    if (!known.has(name)) {
      const source = neighbours(name);
      known.set(name, source && neighbourOf(source));
    }
    return known.get(name);
  };
  const neighbourOf = ({ file, text }: Source): Neighbour => {
    const { header, resolved, waivers } = understand(text, worlds);
    const isBlocking = isBlockingBeside(waivers);
    const article = resolved && {
      ...resolved,
      file: tidy(file),
      isBlocking,
      neighbour: (to: string) => open(to, file),
    };
    return { title: header.title, world: header.world, article };
  };
  return { open, leansOn: (): string[] => [...known.keys()].toSorted() };
}
