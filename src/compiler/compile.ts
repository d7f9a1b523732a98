/** Text in, compiled article out: parse, resolve, execute, check, emit. */
import type { WorldDefinition } from '../simulator/index.ts';
import type { CompiledArticle, Source } from './article.ts';
import { diagnose, findIn, type Checked } from './check/check.ts';
import { isBlockingBeside } from './check/hearing.ts';
import { proven } from './check/proof.ts';
import { emit } from './emit/emit.ts';
import type { Executable } from './execute/executable.ts';
import { execute } from './execute/execute.ts';
import { neighbourhood, understand } from './neighbourhood.ts';
import type { Neighbours } from './neighbours.ts';
import { tidy } from './resolve/target.ts';

/**
 * Compiles one article. A writer's mistakes become diagnostics; it throws only on our own.
 * @param neighbours where steps of other articles are looked up; without it they are told
 */
export function compile({ file, text }: Source, worlds: readonly WorldDefinition[], neighbours?: Neighbours): CompiledArticle {
  const { open, leansOn } = neighbourhood(worlds, neighbours);
  const beside = { file: tidy(file), neighbour: (url: string) => open(url, file) };
  const performed = perform(text, worlds, beside);
  const found = findIn(performed);
  const told = proven(found.told, text, (other) => findIn(perform(other, worlds, beside)).told);
  return emit({ file, ...performed, ...diagnose({ ...found, told }, text), leansOn: leansOn() });
}

function perform(text: string, worlds: readonly WorldDefinition[], beside: Pick<Executable, 'file' | 'neighbour'>): Checked {
  const understood = understand(text, worlds);
  const { resolved, waivers } = understood;
  return { ...understood, performance: resolved && execute({ ...resolved, ...beside, isBlocking: isBlockingBeside(waivers) }) };
}
