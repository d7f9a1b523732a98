/** What waivers make of the things found. */
import type { Entry, OpenWaiver } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { isWithin, type Stretch } from '../parse/tokens.ts';
import { explain, isError, rules } from '../rules/index.ts';

/** What a waiver allows, and where. */
export interface Permit {
  /** The rule that is meant; empty where there is none of that name. */
  readonly rule: string;
  /** Where the finding may lie, the narrowest first. */
  readonly scopes: readonly Stretch[];
}

/** What is left to tell once the waivers are heard. */
export interface Heard<Found, Held> {
  readonly told: readonly Found[];
  readonly waived: readonly { readonly found: Found; readonly waiver: Held }[];
  /** Waivers with nothing to allow. */
  readonly unused: readonly Held[];
}

/** Whether a finding keeps its article from being published: an error of which no waiver speaks. */
export function isBlockingBeside(waivers: readonly Permit[]): (finding: Finding) => boolean {
  const isWaived = (finding: Finding): boolean =>
    waivers.some(
      ({ rule, scopes }) =>
        rule === finding.rule && !isUnwaivable(rule) && isWithin(finding, scopes),
    );
  return (finding) => isError(finding) && !isWaived(finding);
}

/**
 * Lets each waiver allow one of the things found: the first one in the narrowest place around it.
 */
export function hear<Found extends { readonly rule: string }, Held extends Permit>(
  found: readonly Found[],
  waivers: readonly Held[],
  placeOf: (each: Found) => Stretch,
): Heard<Found, Held> {
  const waived = new Map<Found, Held>();
  for (const waiver of waivers) {
    if (isUnwaivable(waiver.rule)) continue;
    const open = found.filter((each) => each.rule === waiver.rule && !waived.has(each));
    const [first] = waiver.scopes.flatMap(
      (scope) => open.find((each) => isWithin(placeOf(each), [scope])) ?? [],
    );
    if (first) waived.set(first, waiver);
  }
  const used = new Set(waived.values());
  return {
    told: found.filter((each) => !waived.has(each)),
    waived: [...waived].map(([each, waiver]) => ({ found: each, waiver })),
    unused: waivers.filter(
      (waiver) => waiver.rule !== '' && !isUnwaivable(waiver.rule) && !used.has(waiver),
    ),
  };
}

/** Whether what a rule tells may take other articles to be seen. */
export function isFoundTogether(rule: string): boolean {
  return rules.some(({ name, isFoundTogether: isSo }) => name === rule && isSo);
}

/** An article with what was found when all lay side by side. */
export function withFound<Article extends Entry>(
  article: Article,
  found: readonly Diagnostic[],
): Article {
  if (found.length + article.openWaivers.length === 0) return article;
  const { told, waived, unused } = hear(found, article.openWaivers, ({ start, end }) => ({
    start: start.offset,
    end: end.offset,
  }));
  return {
    ...article,
    diagnostics: withUnused([...told, ...article.diagnostics], unused),
    waived: [
      ...article.waived,
      ...waived.map(({ found: each, waiver }) => ({ ...each, reason: waiver.reason })),
    ],
    openWaivers: [],
  };
}

/**
 * What is told, in the order of the text. A waiver may be without use because of a mistake: that is
 * mended first.
 */
export function withUnused(
  told: readonly Diagnostic[],
  unused: readonly OpenWaiver[],
): Diagnostic[] {
  const idle = told.some(({ severity }) => severity === 'error') ? [] : unused;
  const say = ({ rule, start, end }: OpenWaiver): Diagnostic =>
    explain(
      { rule: 'unused-waiver', start: start.offset, end: end.offset, waived: rule },
      { start, end },
    );
  return [...told, ...idle.map(say)].sort((one, other) => one.start.offset - other.start.offset);
}

/** Whether a rule can be waived by nobody. */
export function isUnwaivable(rule: string): boolean {
  return rules.some(({ name, isUnwaivable: isSo }) => name === rule && isSo);
}
