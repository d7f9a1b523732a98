/** Text in, compiled article out: parse, resolve, execute, check, emit. */
import type { WorldDefinition } from '../simulator/index.ts';
import type { CompiledArticle } from './article.ts';
import { diagnose, findIn, type Checked } from './check/check.ts';
import { readHeader } from './check/front-matter.ts';
import { proven } from './check/proof.ts';
import { emit } from './emit/emit.ts';
import { execute } from './execute/execute.ts';
import { parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';

/** An article's text, and the name it is known by. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Compiles one article. A writer's mistakes become diagnostics; it throws only on our own. */
export function compile({ file, text }: Source, worlds: readonly WorldDefinition[]): CompiledArticle {
  const performed = perform(text, worlds);
  const findings = proven(findIn(performed), text, (other) => findIn(perform(other, worlds)));
  return emit({ file, ...performed, diagnostics: diagnose(findings, text) });
}

function perform(text: string, worlds: readonly WorldDefinition[]): Checked {
  const parsed = parse(text);
  const header = readHeader(parsed, worlds);
  const resolved = header.definition && resolve(parsed, header.definition, header.situation);
  return { parsed, header, resolved, performance: resolved && execute(resolved) };
}
