/** Brings together everything that is wrong with an article. */
import type { CompiledArticle } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { isWithin } from '../parse/tokens.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { explain, isError, natureOf } from '../rules/index.ts';
import type { Header } from './front-matter.ts';
import { findWrongCharacters } from './alphabet.ts';
import { findUnasked } from './asked.ts';
import { findFutileAttempts } from './attempts.ts';
import { findMisplacedValues, findNeededValues } from './entered.ts';
import { findMisplacedSteps } from './devices.ts';
import { findMiscountedFields } from './fields.ts';
import { findLacking } from './having.ts';
import { findMisleading } from './leading.ts';
import { findUnknowable, findWrongOrders } from './headings.ts';
import { hear, isBlockingBeside, isFoundTogether, withUnused, type Heard } from './hearing.ts';
import { findNeverTrue, ruledOut } from './impossible.ts';
import { findBrokenLinks, findMisleadingLinks } from './links.ts';
import { toldOnce } from './once.ts';
import { locatorFor } from './places.ts';
import { findMisplacedAdvice } from './advice.ts';
import { findWrongReferences } from './references.ts';
import { findContraryRemarks, findUnknownResults } from './results.ts';
import { findShapes, findStatically } from './static.ts';
import { findNeverShown, findUnreached } from './unreached.ts';
import { findInVariants } from './variants.ts';
import { findExpiredWaivers, findInvalidWaivers, type Waiver } from './waivers.ts';

export interface Checked {
  readonly parsed: ParsedArticle;
  readonly header: Header;
  readonly resolved: ResolvedArticle | undefined;
  readonly performance: Performance | undefined;
  readonly waivers: readonly Waiver[];
  /** The day it is checked on, as `2027-03-01`, where that is known. */
  readonly today: string | undefined;
}

/** What was found in an article, and what its waivers make of it. */
export type HeardFindings = Heard<Finding, Waiver>;

/** What is wrong with an article, in the order of the text. */
export function findIn({
  parsed,
  header,
  resolved,
  performance,
  today,
  waivers,
}: Checked): HeardFindings {
  const excess = [
    ...parsed.found.filter(({ rule }) => rule === 'too-much'),
    ...(performance?.excess ? [performance.excess] : []),
  ];
  if (excess.length > 0) return { told: excess, waived: [], unused: [] };
  const isBlocking = isBlockingBeside(waivers);
  // What a tag keeps from being executed is executed once the tag is gone.
  const tags = parsed.found.flatMap((finding) =>
    finding.rule === 'unknown-component' ? finding.wholes : [],
  );
  const told = parsed.strays.filter((stray) => !isWithin(stray, tags));
  const strays = told.map((stray): Finding => ({ rule: 'unexecuted-list', ...stray }));
  const isSteplessByItself = told.length === parsed.strays.length && !strays.some(isBlocking);
  const needless = (performance?.needless ?? []).map(({ start, end, text: said }): Finding => ({
    rule: 'unused-prerequisite',
    start,
    end,
    said,
  }));
  const written: Finding[] = [
    ...syntax(parsed),
    ...header.findings,
    // Of what nobody executes, or takes for steps, it is not told what else is wrong with it.
    ...(parsed.shapes.length > 0
      ? []
      : (resolved?.findings ?? []).filter((finding) => !isWithin(finding, parsed.strays))),
    // Without a prerequisite that nothing needs, it may be so.
    ...(resolved && needless.length === 0 ? findNeverTrue(resolved) : []),
    ...(resolved ? findStatically(resolved) : []),
    ...(resolved ? findWrongOrders(resolved) : []),
    ...(resolved ? findMisplacedValues(resolved) : []),
    ...(resolved ? findNeededValues(resolved) : []),
    ...(resolved ? findWrongReferences(resolved, parsed) : []),
    ...findShapes(parsed),
    ...(resolved && performance
      ? [
          findUnknownResults,
          findContraryRemarks,
          findMisplacedAdvice,
          findFutileAttempts,
          findMiscountedFields,
          findLacking,
          findMisleading,
          findMisplacedSteps,
          findUnasked,
          findUnknowable,
          findWrongCharacters,
        ].flatMap((find) => find(resolved, performance))
      : []),
    ...strays,
    ...(isSteplessByItself ? withoutSteps(parsed) : []),
  ];
  const isMisleading = (finding: Finding): boolean =>
    isBlocking(finding) && natureOf(finding).isMisleading === true;
  const clarity = written.some(isMisleading)
    ? 'misled'
    : written.some(isBlocking)
      ? 'unclear'
      : 'clear';
  const acted = performance ? findInVariants(performance, clarity) : [];
  const isClean = ![...written, ...acted].some(isBlocking);
  const unreached =
    resolved && performance && isClean
      ? [unusedSections, findUnreached].flatMap((find) => find(resolved, performance))
      : [];
  // What nobody comes to for a mistake says nothing of what is shown there.
  const unused =
    resolved && performance && isClean && unreached.length === 0
      ? findNeverShown(resolved, performance)
      : unreached;
  const isUncertain = clarity === 'misled' || acted.some(isMisleading);
  const certain = [...written, ...needless, ...acted, ...unused].filter(
    (finding) => !isUncertain || !natureOf(finding).mayFollow,
  );
  const found = toldOnce(certain, resolved?.sentences ?? [], parsed.text);
  const all = [
    ...found,
    ...parsed.found,
    ...findBrokenLinks(parsed, found.filter(isError)),
    ...(resolved ? findMisleadingLinks(parsed, resolved, found.filter(isError)) : []),
    ...findInvalidWaivers(waivers),
    ...findExpiredWaivers(waivers, today),
  ];
  // A heading that does not suit what is said below it is none that a link should find.
  const isUnsuited = all.some((finding) => finding.rule === 'screen-not-shown' && finding.isAsked);
  const sure = all.filter(
    (finding) => !(isUnsuited && finding.rule === 'broken-link' && finding.missing === 'here'),
  );
  return hear(
    sure.sort((one, other) => one.start - other.start),
    waivers,
    (finding) => finding,
  );
}

/**
 * What was found, in words.
 * @param offered the findings whose fix was tried out; of the others it is a note
 */
export function diagnose(
  { told, waived, unused }: HeardFindings,
  text: string,
  offered: ReadonlySet<Finding>,
): Pick<CompiledArticle, 'diagnostics' | 'waived' | 'openWaivers'> {
  const place = locatorFor(text);
  const say = (finding: Finding): Diagnostic => {
    const said = explain(finding, place(finding));
    if (!said.fixes || offered.has(finding)) return said;
    const { fixes, ...others } = said;
    return { note: `${fixes[0]?.title ?? ''}.`, ...others };
  };
  const spelled = unused.map(({ rule, reason, scopes, ...at }) => ({
    rule,
    reason,
    scopes,
    ...place(at),
  }));
  return {
    diagnostics: withUnused(
      told.map(say),
      spelled.filter(({ rule }) => !isFoundTogether(rule)),
    ),
    waived: waived.map(({ found, waiver }) => ({ ...say(found), reason: waiver.reason })),
    openWaivers: spelled.filter(({ rule }) => isFoundTogether(rule)),
  };
}

function syntax({ faults }: ParsedArticle): Finding[] {
  return faults.map(({ start, end, message, note, fix }) => ({
    rule: 'mdx-syntax',
    start,
    end,
    says: message,
    advice: note,
    fix,
  }));
}

function withoutSteps({ procedures, shapes, text, front }: ParsedArticle): Finding[] {
  if (procedures.some(({ steps }) => steps.length > 0) || shapes.length > 0) return [];
  const body = front.entries ? text.indexOf('\n---', 3) + 5 : 0;
  const start = Math.min(text.length, body + Math.max(0, text.slice(body).search(/\S|$/)));
  return [
    { rule: 'no-steps', start, end: start + (/^.*/.exec(text.slice(start))?.[0].length ?? 0) },
  ];
}

function unusedSections(resolved: ResolvedArticle, { courses }: Performance): Finding[] {
  return resolved.procedures.flatMap(({ parsed, condition }): Finding[] => {
    const isUsed = courses.some(({ begun }) => begun.has(parsed.id));
    // What the front matter rules out is told as that.
    if (isUsed || !parsed.condition || !condition || ruledOut(condition, resolved)) return [];
    const { start, end, text } = parsed.condition;
    return [{ rule: 'unused-section', start, end, condition: text }];
  });
}
