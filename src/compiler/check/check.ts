/** Brings together everything that is wrong with an article. */
import type { Diagnostic } from '../diagnostic.ts';
import { placesIn } from '../emit/places.ts';
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { explain, natureOf } from '../rules/index.ts';
import type { Header } from './front-matter.ts';
import { findBrokenLinks } from './links.ts';
import { findUnknownResults } from './results.ts';
import { findStatically } from './static.ts';
import { findInVariants } from './variants.ts';

export interface Checked {
  readonly parsed: ParsedArticle;
  readonly header: Header;
  readonly resolved: ResolvedArticle | undefined;
  readonly performance: Performance | undefined;
}

/** What is wrong with an article, in the order of the text. */
export function findIn({ parsed, header, resolved, performance }: Checked): Finding[] {
  const excess = parsed.found.filter(({ rule }) => rule === 'too-much');
  if (excess.length > 0) return excess;
  const performed = new Set(performance?.courses.flatMap((course) => [...course.performed]));
  const written = [
    ...syntax(parsed),
    ...header.findings,
    ...(resolved?.findings ?? []),
    ...(resolved ? findStatically(resolved, performed) : []),
    ...(resolved && performance ? findUnknownResults(resolved, performance) : []),
    ...withoutSteps(parsed),
    ...parsed.strays.filter((stray) => !isInUnknownTag(stray, parsed)).map((stray): Finding => ({ rule: 'unexecuted-list', ...stray })),
  ];
  const acted = performance ? findInVariants(performance, written.length === 0) : [];
  const unused = resolved && performance && acted.length + written.length === 0 ? unusedSections(resolved, performance) : [];
  const isUncertain = acted.some((finding) => natureOf(finding).isMisleading);
  const found = apart([...written, ...acted, ...unused].filter((finding) => !isUncertain || !natureOf(finding).mayFollow));
  return [...found, ...parsed.found, ...findBrokenLinks(parsed, found)].sort((one, other) => one.start - other.start);
}

/** Findings in words. */
export function diagnose(findings: readonly Finding[], text: string): Diagnostic[] {
  const place = placesIn(text);
  return findings.map((finding) => explain(finding, place(finding)));
}

/** What a tag keeps from being executed is executed once the tag is gone. */
function isInUnknownTag({ start, end }: ParsedArticle['strays'][number], { found }: ParsedArticle): boolean {
  const tags = found.flatMap((finding) => (finding.rule === 'unknown-component' ? finding.wholes : []));
  return tags.some((tag) => tag.start <= start && end <= tag.end);
}

function syntax({ faults }: ParsedArticle): Finding[] {
  return faults.map(({ start, end, message, note, fix }) => ({ rule: 'mdx-syntax', start, end, says: message, advice: note, fix }));
}

function withoutSteps({ procedures, strays, text, front }: ParsedArticle): Finding[] {
  if (procedures.some(({ steps }) => steps.length > 0) || strays.length > 0) return [];
  const body = front.entries ? text.indexOf('\n---', 3) + 5 : 0;
  const start = Math.min(text.length, body + Math.max(0, text.slice(body).search(/\S|$/)));
  return [{ rule: 'no-steps', start, end: start + (/^.*/.exec(text.slice(start))?.[0].length ?? 0) }];
}

function unusedSections({ procedures }: ResolvedArticle, { courses }: Performance): Finding[] {
  return procedures.flatMap(({ parsed, condition, steps }): Finding[] => {
    const isUsed = steps.some((step) => courses.some(({ performed }) => performed.has(step.parsed.id)));
    if (isUsed || !parsed.condition || !condition) return [];
    const { start, end, text } = parsed.condition;
    return [{ rule: 'unused-section', start, end, condition: text }];
  });
}

/** What was said of a place by its words is not said again after it was executed. */
function apart(findings: readonly Finding[]): Finding[] {
  const isSaid = ({ start, end }: Finding, { rule, ...other }: Finding): boolean =>
    rule === 'mdx-syntax' ? start <= other.start && other.end <= end : start === other.start && end === other.end;
  return findings.filter((finding, index) => !findings.slice(0, index).some((other) => isSaid(finding, other)));
}
