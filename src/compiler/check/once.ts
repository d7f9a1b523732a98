/** One mistake, one message: of what was found, what only says again that something is wrong. */
import type { Finding } from '../findings.ts';
import { isWithin } from '../parse/tokens.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isError, isVague, natureOf } from '../rules/index.ts';

type Sentences = ResolvedArticle['sentences'];

/** What was found, each mistake once. */
export function toldOnce(
  findings: readonly Finding[],
  sentences: Sentences,
  text: string,
): readonly Finding[] {
  const telling = withoutConsequences(withoutVague(findings, sentences), sentences);
  return apart(
    withoutParts(withoutRepeated(withoutFollowers(telling, text), sentences), sentences),
  );
}

/** What is told of a sentence behind words that fail in some situation only. */
function withoutConsequences(
  findings: readonly Finding[],
  sentences: Sentences,
): readonly Finding[] {
  const causes = findings.filter(({ rule }) => rule === 'uncovered-variant');
  if (causes.length === 0) return findings;
  return findings.filter((finding) => {
    const own = sentences
      .filter(({ sentence }) => isWithin(finding, [sentence]))
      .map(({ sentence }) => sentence);
    const isBehind = ({ end }: Finding): boolean =>
      finding.start >= end && finding.rule !== 'uncovered-variant';
    return (
      natureOf(finding).isInWords === true ||
      !causes.some((cause) => isWithin(cause, own) && isBehind(cause))
    );
  });
}

/** That something is missing from a sentence may be all that its other mistake leaves of it. */
function withoutVague(findings: readonly Finding[], sentences: Sentences): readonly Finding[] {
  const telling = findings.filter((finding) => isError(finding) && !isVague(finding));
  return findings.filter((finding) => {
    if (!isVague(finding)) return true;
    const own = sentences
      .filter(({ sentence }) => isWithin(finding, [sentence]))
      .map(({ sentence }) => sentence);
    return !telling.some((other) => isWithin(other, own));
  });
}

/**
 * What was said of a place by its words is not said again after it was executed; a warning says
 * nothing of an error.
 */
function apart(findings: readonly Finding[]): Finding[] {
  const [all, errors] = [new Set<string>(), new Set<string>()];
  const faults: Finding[] = [];
  return findings.filter((finding) => {
    const key = `${String(finding.start)} ${String(finding.end)}`;
    const isSaid =
      (isError(finding) ? errors : all).has(key) ||
      faults.some((fault) => isWithin(fault, [finding]));
    all.add(key);
    if (isError(finding)) errors.add(key);
    if (finding.rule === 'mdx-syntax') faults.push(finding);
    return !isSaid;
  });
}

/**
 * A number in words that nobody understands is one of them, and so is one of what is asked of a
 * label that nobody has.
 */
function withoutParts(findings: readonly Finding[], sentences: Sentences): readonly Finding[] {
  const wholes = findings.filter(
    ({ rule }) =>
      rule === 'unknown-condition' || rule === 'unknown-value' || rule === 'unread-words',
  );
  const labels = findings.filter(({ rule }) => rule === 'unknown-control');
  const asked = sentences
    .filter(({ sentence }) => labels.some((label) => isWithin(label, [sentence])))
    .map(({ sentence }) => sentence);
  return findings.filter((finding) => {
    const isNumber = finding.rule === 'wrong-fact' || finding.rule === 'unbound-number';
    if (!isNumber) return true;
    return (
      !isWithin(finding, wholes) && !(finding.rule === 'unbound-number' && isWithin(finding, asked))
    );
  });
}

const aboutLabels: ReadonlySet<Finding['rule']> = new Set([
  'unknown-control',
  'control-elsewhere',
  'disabled-control',
]);

/** A label of another edition, which stands where its own way leads. */
function isOfEdition(finding: Finding): boolean {
  return finding.rule === 'label-spelling' && finding.elsewhere !== undefined;
}

/**
 * Labels in one row: the first that is wrong shows why those behind it are not found. "**A** >
 * **B**", "<kbd>Ctrl</kbd>+<kbd>S</kbd>"
 */
function withoutFollowers(findings: readonly Finding[], text: string): readonly Finding[] {
  const wrong = findings
    .filter((finding) => aboutLabels.has(finding.rule) || isOfEdition(finding))
    .toSorted((one, other) => one.start - other.start);
  const followers = wrong.filter(({ rule, start }, index) => {
    if (rule === 'control-elsewhere' || rule === 'disabled-control') return false;
    const before = wrong[index - 1];
    const between = before && text.slice(before.end, start).replace(/<[^<>]*>|[*_`\s]/g, '');
    // Labels between them may be right on the screen that the first one leads nowhere to.
    return between !== undefined && (/^[>+→]$/.test(between) || /^[>→][^.,;:]*[>→]$/.test(between));
  });
  return findings.filter((finding) => !followers.includes(finding));
}

/**
 * The same number, wrong of the same fact twice in one sentence: "ten more times for ten more
 * codes".
 */
function withoutRepeated(findings: readonly Finding[], sentences: Sentences): readonly Finding[] {
  const places = sentences
    .map(({ sentence }) => sentence.start)
    .toSorted((one, other) => one - other);
  const wrong = findings
    .filter((finding) => finding.rule === 'wrong-fact')
    .toSorted((one, other) => one.start - other.start);
  const [seen, repeated] = [new Set<string>(), new Set<Finding>()];
  let at = 0;
  for (const finding of wrong) {
    while ((places[at + 1] ?? Infinity) <= finding.start) at += 1;
    const [number = ''] = finding.said.split(' ');
    const key = JSON.stringify([places[at], finding.fact ?? finding.phrase, number]);
    if (seen.has(key)) repeated.add(finding);
    seen.add(key);
  }
  return findings.filter((finding) => !repeated.has(finding));
}
