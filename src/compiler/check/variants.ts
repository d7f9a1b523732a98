/** Brings together what was found in all executions: one mistake, one finding. */
import type { Course, Observed } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import { titlesOf } from '../execute/sight.ts';
import type { Finding, FindingOf } from '../findings.ts';
import { failureOf, isError, natureOf } from '../rules/index.ts';
import { whatSetsApart } from './what-sets-apart.ts';

/** A mistake, and the executions in which it was met. */
interface Met {
  readonly observed: Observed;
  readonly courses: Course[];
}

/**
 * What other situations tell: everything where no mistake was found yet; nothing reliable where one
 * was; and only what lies in the words alone where nobody knows how it would have gone on.
 */
export type Clarity = 'clear' | 'unclear' | 'misled';

/** Mistakes, and beside them what is only advised against or allowed, each judged by itself. */
export function findInVariants(performance: Performance, clarity: Clarity): Finding[] {
  const [base] = performance.courses;
  // What is allowed where the article's own way meets it is allowed everywhere; elsewhere it tells
  // of a situation that is forgotten.
  const allowed = new Set(
    base?.observed
      .filter(({ finding }) => isError(finding) && !base.isBlocking(finding))
      .map(keyOf),
  );
  const isMistake = (observed: Observed): boolean =>
    isError(observed.finding) && !allowed.has(keyOf(observed));
  const mistakes = judge(observing(isMistake, performance), clarity);
  const others = observing((observed) => !isMistake(observed), performance);
  return [...mistakes, ...judge(others, mistakes.length === 0 ? clarity : 'unclear')];
}

/** The executions as if nothing else had been observed in them. */
function observing(
  isWanted: (observed: Observed) => boolean,
  { courses, trials, ...rest }: Performance,
): Performance {
  const restricted = (course: Course): Course => ({
    ...course,
    observed: course.observed.filter(isWanted),
  });
  return { ...rest, courses: courses.map(restricted), trials: trials.map(restricted) };
}

function judge({ courses, trials }: Performance, clarity: Clarity): Finding[] {
  const [base] = courses;
  if (!base) return [];
  const all = [...courses, ...trials];
  const own = base.observed.filter(
    ({ finding }) =>
      !natureOf(finding).countsOnlyIfAlways || passing(all, finding, [base]).length === 0,
  );
  const found = [...own, ...all.flatMap(({ observed }) => observed)].map(
    ({ finding }) => finding.start,
  );
  const mistaken = new Set(
    found.filter(
      (place, index) => index < own.length || !all.some(({ passed }) => passed.has(place)),
    ),
  );
  const met = new Map<string, Met>();
  for (const course of all) {
    // Where the article's own way has a mistake, or nothing ever works, what is done instead tells
    // nothing.
    if (course !== base && [...course.left].some((place) => mistaken.has(place))) continue;
    // What comes after a mistake that is met in a simpler situation already follows from it.
    let isExplained = false;
    for (const observed of course === base ? own : telling(course, base, own, clarity)) {
      const known = met.get(keyOf(observed));
      isExplained ||= known !== undefined && !own.includes(known.observed);
      if (known) known.courses.push(course);
      else if (!isExplained) met.set(keyOf(observed), { observed, courses: [course] });
    }
  }
  const isOwnWayRight =
    clarity === 'clear' && own.every(({ finding }) => natureOf(finding).countsOnlyIfAlways);
  return once(
    together(
      simplest([...met.values()].flatMap((each) => settle(each, all, trials, base, isOwnWayRight))),
    ),
  );
}

/**
 * In a situation of its own an execution tells its first mistake, and those that lie in the words
 * alone.
 */
function telling(
  course: Course,
  base: Course,
  own: readonly Observed[],
  clarity: Clarity,
): Observed[] {
  const known = new Set(own.map(keyOf));
  const isUnclear =
    clarity === 'misled' ||
    course.hasGap ||
    base.hasGap ||
    own.some(({ finding }) => natureOf(finding).isMisleading);
  const first = isUnclear
    ? 0
    : course.observed.findIndex((observed) => !known.has(keyOf(observed)));
  return course.observed.filter(
    (observed, index) =>
      first < 0 || (index <= first && !isUnclear) || natureOf(observed.finding).isInWords === true,
  );
}

function keyOf({ finding }: Observed): string {
  return `${finding.rule} ${String(finding.start)}`;
}

/** The executions in which what is found in some others works. */
function passing(all: readonly Course[], { start }: Finding, failing: readonly Course[]): Course[] {
  return all.filter((course) => course.passed.has(start) && !failing.includes(course));
}

/**
 * The finding itself where it is met wherever its place is reached; else, what the article forgets.
 */
function settle(
  { observed, courses: failing }: Met,
  all: readonly Course[],
  trials: readonly Course[],
  base: Course,
  isOwnWayRight: boolean,
): Finding[] {
  const { finding, world } = observed;
  const working = passing(all, finding, failing);
  if (
    failing.includes(base) ||
    (working.length === 0 && !failing.every((course) => trials.includes(course)))
  )
    return [finding];
  // A mistake in the article's own situation comes first: others may follow from it. Advice for
  // some situations is none.
  if (!isOwnWayRight || !isError(finding) || natureOf(finding).countsOnlyIfAlways) return [];
  const { start, end } = finding;
  return [
    {
      rule: 'uncovered-variant',
      start,
      end,
      situation: whatSetsApart(base.stage.definition, {
        failing: failing.map(variantOf),
        working: working.map(variantOf),
        own: base.variant,
      }),
      what: failureOf(finding),
      titles: titlesOf(base.stage.views(world)),
    },
  ];
}

function variantOf({ variant }: Course): Course['variant'] {
  return variant;
}

/**
 * Of what is forgotten of one situation the first tells enough, and nothing where a part of the
 * situation is enough for it.
 */
function simplest(findings: readonly Finding[]): Finding[] {
  const forgotten = findings.filter((finding) => finding.rule === 'uncovered-variant');
  return findings.filter((finding) => {
    if (finding.rule !== 'uncovered-variant') return true;
    const parts = forgotten.filter(({ situation }) =>
      situation.every((phrase) => finding.situation.includes(phrase)),
    );
    return (
      parts.every(({ situation }) => situation.length === finding.situation.length) &&
      parts[0] === finding
    );
  });
}

/** One finding for each place. */
function once(findings: readonly Finding[]): Finding[] {
  const places = new Set<number>();
  return findings.filter(({ start }) => {
    const isNew = !places.has(start);
    places.add(start);
    return isNew;
  });
}

/** Step numbers that are wrong by as much are one mistake: a step was added or taken out. */
function together(findings: readonly Finding[]): Finding[] {
  const wrong = findings.filter((finding) => finding.rule === 'wrong-step');
  const alike = ({ meant, step }: FindingOf<'wrong-step'>): typeof wrong =>
    wrong.filter((other) => (other.meant ?? NaN) - other.step === (meant ?? NaN) - step);
  return findings
    .filter((finding) => finding.rule !== 'wrong-step' || alike(finding)[0] === finding)
    .map((finding) =>
      finding.rule === 'wrong-step'
        ? { ...finding, places: alike(finding).flatMap(({ places }) => places) }
        : finding,
    );
}
