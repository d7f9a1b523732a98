/** Brings together what was found in all executions: one mistake, one finding. */
import type { Situation } from '../../simulator/index.ts';
import type { Course, Observed } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import { titlesOf } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';

/** A mistake, and the executions in which it was met. */
interface Met {
  readonly observed: Observed;
  readonly courses: Course[];
}

/** These lie in the words, whatever the screens show. */
const inWords = new Set<Finding['rule']>(['unknown-control', 'label-spelling', 'ambiguous-control', 'wrong-verb']);

/** After these nobody knows for sure where the writer believes to be. */
const misleading = new Set<Finding['rule']>([
  'unknown-control',
  'control-elsewhere',
  'disabled-control',
  'screen-not-shown',
  'unknown-value',
]);

/** These only count where they hold in every situation. */
const onlyIfAlways = new Set<Finding['rule']>(['already-true', 'no-effect']);

/** @param isClear whether nothing was found yet: else other situations tell nothing reliable. */
export function findInVariants({ courses, trials }: Performance, isClear: boolean): Finding[] {
  const [base] = courses;
  if (!base) return [];
  const mistaken = new Set(base.observed.map(({ finding }) => finding.start));
  const all = [...courses, ...trials];
  const met = new Map<string, Met>();
  for (const course of all) {
    // Where the article's own way has a mistake, what another way does instead tells nothing.
    if ([...course.left].some((place) => mistaken.has(place))) continue;
    for (const observed of telling(course, base)) {
      const key = keyOf(observed);
      const known = met.get(key);
      if (known) known.courses.push(course);
      else met.set(key, { observed, courses: [course] });
    }
  }
  const hasOwn = mistaken.size > 0 || !isClear;
  const reported = [...met.values()].flatMap((each) => settle(each, all, trials, base, hasOwn));
  return once(simplest(reported));
}

/** In a situation of its own an execution tells its first mistake, and those that lie in the words alone. */
function telling(course: Course, base: Course): Observed[] {
  if (course === base) return [...base.observed];
  const own = new Set(base.observed.map(keyOf));
  const isUnclear = course.hasGap || base.hasGap || base.observed.some(({ finding }) => misleading.has(finding.rule));
  const first = isUnclear ? 0 : course.observed.findIndex((observed) => !own.has(keyOf(observed)));
  return course.observed.filter((observed, index) => first < 0 || (index <= first && !isUnclear) || inWords.has(observed.finding.rule));
}

function keyOf({ finding }: Observed): string {
  return `${finding.rule} ${String(finding.start)}`;
}

/** The finding itself where it is met wherever its place is reached; else, what the article forgets. */
function settle({ observed, courses }: Met, all: readonly Course[], trials: readonly Course[], base: Course, hasOwn: boolean): Finding[] {
  const { finding, world } = observed;
  const passing = all.filter((course) => course.passed.has(finding.start) && !courses.includes(course));
  if (passing.length === 0 && !courses.every((course) => trials.includes(course))) return [finding];
  if (courses.includes(base) && !onlyIfAlways.has(finding.rule)) return [finding];
  // A mistake in the article's own situation comes first: others may follow from it.
  if (hasOwn || onlyIfAlways.has(finding.rule)) return [];
  const { start, end } = finding;
  const [first] = courses;
  if (!first) return [];
  return [
    {
      rule: 'uncovered-variant',
      start,
      end,
      situation: situationOf(courses, passing, base),
      what: whatOf(finding),
      titles: titlesOf(first.stage.views(world)),
    },
  ];
}

/** Which circumstances the failing executions have in common and the others have not, in the world's words. */
function situationOf(failing: readonly Course[], passing: readonly Course[], base: Course): string[] {
  const [first] = failing;
  if (!first) return [];
  const { definition } = first.stage;
  const { situation, slip } = first.variant;
  const differing = Object.entries(situation).filter(([name, value]) => value !== base.variant.situation[name]);
  const common = differing.filter(([name, value]) => failing.every(({ variant }) => variant.situation[name] === value));
  const telling = common.filter(([name, value]) => passing.every(({ variant }) => variant.situation[name] !== value));
  const chosen = telling.length > 0 ? telling : common.length > 0 ? common : differing;
  const phrases = chosen.map(
    ([name, value]) =>
      phraseFor(definition.conditions, name, value) ??
      `${definition.situations[name]?.name ?? name}: ${definition.situations[name]?.values[value] ?? value}`,
  );
  const slips = slip && (phrases.length === 0 || failing.every(({ variant }) => variant.slip === slip)) ? [slip.phrases[0]] : [];
  return [...phrases, ...slips];
}

function phraseFor(conditions: Course['stage']['definition']['conditions'], name: string, value: string): string | undefined {
  return conditions.find(({ means }) => 'situation' in means && isOnly(means.situation, name, value))?.phrases[0];
}

function isOnly(situation: Situation, name: string, value: string): boolean {
  return Object.keys(situation).length === 1 && situation[name] === value;
}

function whatOf(finding: Finding): string {
  switch (finding.rule) {
    case 'disabled-control':
    case 'no-effect':
      return `“${finding.label}” does nothing`;
    case 'screen-not-shown':
    case 'already-true':
      return finding.shown ? `“${finding.text}” is not shown` : `“${finding.text}” is still shown`;
    case 'result-not-reached':
      return `it is not true that ${finding.said.charAt(0).toLowerCase()}${finding.said.slice(1)}`;
    default:
      return 'label' in finding ? `“${finding.label}” is not on the screen` : 'this cannot be done';
  }
}

/** Of two situations in which something fails, one of which is part of the other, the simpler one tells enough. */
function simplest(findings: readonly Finding[]): Finding[] {
  const situations = findings.flatMap((finding) => (finding.rule === 'uncovered-variant' ? [finding.situation] : []));
  const isPart = (one: readonly string[], other: readonly string[]): boolean =>
    one.length < other.length && one.every((phrase) => other.includes(phrase));
  return findings.filter((finding) => finding.rule !== 'uncovered-variant' || !situations.some((each) => isPart(each, finding.situation)));
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
