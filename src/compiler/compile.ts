/** Text in, compiled article out: parse, resolve, execute, check, emit. */
import type { WorldDefinition } from '../simulator/index.ts';
import type { CompiledArticle, Source } from './article.ts';
import { diagnose, findIn, type Checked } from './check/check.ts';
import { isBlockingBeside } from './check/hearing.ts';
import { proven } from './check/proof.ts';
import { emit } from './emit/emit.ts';
import { execute } from './execute/execute.ts';
import { neighbourhood, understand } from './neighbourhood.ts';
import type { Neighbours } from './neighbours.ts';
import { tidy } from './resolve/target.ts';

/** What an article is compiled beside. */
export interface Circumstances {
  /** Where steps of other articles are looked up; without it they are told. */
  readonly neighbours?: Neighbours | undefined;
  /** The day, as `2027-03-01`: waivers end on it; without it none does. */
  readonly today?: string | undefined;
}

/** How much work it is to compile a text once more: microseconds, roughly. */
function workOn({ length }: string, { performance }: Checked): number {
  const moves = [...(performance?.courses ?? []), ...(performance?.trials ?? [])].map(
    ({ made }) => made.length,
  );
  return moves.reduce((sum, each) => sum + 20 * each, 4 * length);
}

/** Compiles one article. A writer's mistakes become diagnostics; it throws only on our own. */
export function compile(
  { file, text }: Source,
  worlds: readonly WorldDefinition[],
  { neighbours, today }: Circumstances = {},
): CompiledArticle {
  const { open, leansOn } = neighbourhood(worlds, neighbours);
  const beside = { file: tidy(file), neighbour: (url: string) => open(url, file) };
  const perform = (other: string): Checked => {
    const understood = understand(other, worlds);
    const { resolved, waivers } = understood;
    const performance =
      resolved && execute({ ...resolved, ...beside, isBlocking: isBlockingBeside(waivers) });
    return { ...understood, performance, today };
  };
  const performed = perform(text);
  const found = findIn(performed);
  const trying = {
    findIn: (other: string) => findIn(perform(other)).told,
    work: workOn(text, performed),
  };
  const { findings: told, offered } = proven(found.told, text, trying);
  return emit({
    file,
    ...performed,
    ...diagnose({ ...found, told }, text, offered),
    leansOn: leansOn(),
  });
}
