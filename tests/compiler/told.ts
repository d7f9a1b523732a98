/** What is told of an article, and the article with what is offered. */
import { compile, type Diagnostic, type Edit } from '../../src/compiler/index.ts';
import type { WorldDefinition } from '../../src/simulator/index.ts';

/** Rule and marked words of every diagnostic. */
export function toldOf(
  text: string,
  worlds: readonly WorldDefinition[],
  file = 'article.mdx',
): string[] {
  return toldIn(text, compile({ file, text }, worlds).diagnostics);
}

/** The same of what was told already. */
export function toldIn(text: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
  );
}

/** The text with edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end),
      text,
    );
}

/** The text with the first fix of every diagnostic. */
export function mended(text: string, diagnostics: readonly Diagnostic[]): string {
  return edited(
    text,
    diagnostics.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
}
