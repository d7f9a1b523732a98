/** Fixes are tried out before they are offered. */
import type { Edit } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { alternativesTo, fixOf, isError, natureOf } from '../rules/index.ts';

/**
 * So many articles are compiled at most to find out: the fewer, the more is wrong and the longer
 * each takes.
 */
function patienceWith(findings: readonly Finding[], work: number): number {
  return Math.min(24, Math.max(4, Math.ceil(240 / findings.length)), Math.floor(budget / work));
}

/** Microseconds, roughly. */
const budget = 1_000_000;

/** Of more findings nobody tries anything out: each is told as it is, and its fix as a note. */
const most = 100;

/** What is wrong, and the findings whose fix was tried out and leaves less of it. */
export interface Proven {
  readonly findings: readonly Finding[];
  readonly offered: ReadonlySet<Finding>;
}

/**
 * The findings, and which of their fixes work. One fix that mends everything shows that all else was
 * a consequence.
 * @param findIn what is wrong with another text, and how much work it is to find out
 */
export function proven(
  findings: readonly Finding[],
  text: string,
  {
    findIn,
    work,
  }: { readonly findIn: (text: string) => readonly Finding[]; readonly work: number },
): Proven {
  if (findings.length > most) return { findings: findings.map(untried), offered: new Set() };
  let tried = 0;
  const patience = patienceWith(findings, work);
  const attempt: Attempt = (edits) =>
    (tried += 1) > patience ? undefined : findIn(edited(text, edits));
  const simple = findings.filter(
    (finding) => alternativesTo(finding).length === 0 && fixOf(finding),
  );
  const kinds = [...Map.groupBy(simple, kindOf).values()];
  const offered = new Set(kinds.flatMap((group) => working(group, findings, attempt)));
  const mistakes = withoutMisused(findings, text);
  const settled: Finding[] = [];
  for (const finding of mistakes) {
    // A fix of a mistake may leave what is only advised against.
    const counts = (other: Finding): boolean => isError(other) || !isError(finding);
    let chosen = finding;
    for (chosen of alternativesTo(finding)) {
      const edits = fixOf(chosen)?.edits;
      if (!edits) break;
      const left = attempt(edits)?.filter(counts).length ?? Infinity;
      if (left >= mistakes.filter(counts).length) continue;
      offered.add(chosen);
      if (left === 0)
        return {
          findings: mistakes.flatMap((other) =>
            other === finding ? [chosen] : counts(other) ? [] : [other],
          ),
          offered,
        };
      break;
    }
    settled.push(chosen);
  }
  return { findings: settled, offered };
}

/** What a finding comes to where no fix is tried out: the first that needs none, else the last. */
function untried(finding: Finding): Finding {
  const forms = alternativesTo(finding);
  return forms.find((form) => !fixOf(form)) ?? forms.at(-1) ?? finding;
}

/** What fixes can be tried out together. */
type Kind = 'veil' | 'error' | 'advice';

function kindOf(finding: Finding): Kind {
  if (natureOf(finding).isVeil) return 'veil';
  return isError(finding) ? 'error' : 'advice';
}

/**
 * Those of several findings of a kind whose fixes leave fewer mistakes: tried out all at once;
 * where that is not so, those where nothing is left to tell, else each half by itself.
 */
function working(
  group: readonly Finding[],
  findings: readonly Finding[],
  attempt: Attempt,
): readonly Finding[] {
  const [first] = group;
  if (!first) return [];
  const together = apart(group);
  const edits = together.flatMap((finding) => fixOf(finding)?.edits ?? []);
  const left = attempt(edits);
  if (!left) return [];
  const kind = kindOf(first);
  const others = working(
    group.filter((finding) => !together.includes(finding)),
    findings,
    attempt,
  );
  if (countOf(kind, left, together) <= countOf(kind, findings, together) - together.length)
    return [...together, ...others];
  const clear = together.filter(
    (finding) =>
      !left.some(
        ({ start }) => start >= moved(finding.start, edits) && start <= moved(finding.end, edits),
      ),
  );
  const half = Math.ceil(together.length / 2);
  const parts =
    clear.length < together.length
      ? [clear]
      : together.length > 1
        ? [together.slice(0, half), together.slice(half)]
        : [];
  return [...parts.flatMap((part) => working(part, findings, attempt)), ...others];
}

/** Where a place of the text lies once it is edited. */
function moved(place: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (at, { start, end, text }) => (start < place ? at + text.length - (end - start) : at),
    place,
  );
}

/**
 * How many findings count for fixes. What was hidden comes to light: of a veil only its own kind
 * counts.
 */
function countOf(kind: Kind, findings: readonly Finding[], mended: readonly Finding[]): number {
  const rules = new Set(mended.map(({ rule }) => rule));
  return findings.filter(
    (finding) =>
      kind === 'advice' || (kind === 'veil' ? rules.has(finding.rule) : isError(finding)),
  ).length;
}

/** The first findings whose fixes do not touch one another. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const taken: Edit[] = [];
  return findings.filter((finding) => {
    const edits = fixOf(finding)?.edits ?? [];
    const isFree = edits.every(
      ({ start, end }) => !taken.some((other) => start <= other.end && other.start <= end),
    );
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

/**
 * "Scan **A**": of a label that is used with the wrong verb nobody need know in which situation it
 * is elsewhere.
 */
function withoutMisused(findings: readonly Finding[], text: string): readonly Finding[] {
  const verbs = findings.filter((finding) => finding.rule === 'wrong-verb');
  const isMisused = (finding: Finding): boolean =>
    finding.rule === 'control-elsewhere' &&
    verbs.some(
      ({ end, label }) =>
        label === finding.label &&
        finding.start >= end &&
        !/[.,;:]/.test(text.slice(end, finding.start)),
    );
  return findings.filter((finding) => !isMisused(finding));
}

/** What is wrong with the text once it is edited; undefined when enough has been tried. */
type Attempt = (edits: readonly Edit[]) => readonly Finding[] | undefined;

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end),
      text,
    );
}
