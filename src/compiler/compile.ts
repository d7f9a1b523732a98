/** Text in, compiled article out: parse, resolve, execute, check, emit. */
import type { WorldDefinition } from '../simulator/index.ts';
import type { CompiledArticle, Source } from './article.ts';
import { diagnose, findIn, type Checked } from './check/check.ts';
import { readHeader } from './check/front-matter.ts';
import { proven } from './check/proof.ts';
import { isBlockingBeside, waiversIn, withoutWaivers } from './check/waivers.ts';
import { emit } from './emit/emit.ts';
import { execute } from './execute/execute.ts';
import { parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';

/**
 * Compiles one article. A writer's mistakes become diagnostics; it throws only on our own.
 * @param today the day, as `2027-03-01`: waivers end on it; without it none does
 */
export function compile({ file, text }: Source, worlds: readonly WorldDefinition[], today?: string): CompiledArticle {
  const performed = perform(text, worlds, today);
  const found = findIn(performed);
  const told = proven(found.told, text, (other) => findIn(perform(other, worlds, today)).told);
  return emit({ file, ...performed, ...diagnose({ ...found, told }, text) });
}

function perform(text: string, worlds: readonly WorldDefinition[], today: string | undefined): Checked {
  const waivers = waiversIn(text);
  const parsed = parse(withoutWaivers(text, waivers));
  const header = readHeader(parsed, worlds);
  const resolved = header.definition && resolve(parsed, header.definition, header.situation);
  const performance = resolved && execute({ ...resolved, isBlocking: isBlockingBeside(waivers) });
  return { parsed, header, resolved, performance, waivers, today };
}
