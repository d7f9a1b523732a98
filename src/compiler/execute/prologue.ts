/**
 * Steps of another article, carried out where this one asks for them: their moves are made, and
 * this article goes on from there.
 */
import type { FindingOf } from '../findings.ts';
import type { Prologue } from '../resolve/instruction.ts';
import { targetOf } from '../resolve/target.ts';
import { hasErred, isLeftAt, move, report, speakOf, type Course } from './course.ts';
import { isSure, loseTheWay } from './trust.ts';
import type { Executable, Neighbour } from './executable.ts';
import { titlesOf } from './sight.ts';

/** So many articles may lead on from one to the next, and through so many steps in all. */
const bounds = { articles: 4, steps: 500 } as const;

export function borrow(course: Course, asked: Prologue): 'done' | 'stuck' {
  const { link, run, verb } = asked;
  const neighbour = course.neighbour(link.url);
  if (neighbour === undefined || neighbour === 'unknown') {
    // That an article is not there is told of the link.
    if (neighbour === undefined) course.hasGap = true;
    else
      report(course, {
        rule: 'unknown-instruction',
        start: verb.start,
        end: verb.end,
        verb: verb.text,
        lacks: 'article',
      });
    loseTheWay(course);
    return 'done';
  }
  const { article } = neighbour;
  const known = faultIn(course, asked, neighbour);
  if (known || !article) {
    if (known) fail(course, asked, neighbour, known);
    return 'done';
  }
  const place = run?.place ?? link;
  const other = course.carryOut(article, course, run);
  const isDone = !hasErred(other) && other.trust !== 'adrift' && other.legs.length > 0;
  if (!isDone && isLeftAt(course, place)) return 'stuck';
  goAlong(course, other);
  if (!isDone) {
    fail(course, asked, neighbour, undoneIn(other, article));
    return 'done';
  }
  course.passed.add(place.start);
  course.trust = other.trust;
  if (other.refusal) course.refusal = { ...other.refusal, start: place.start, end: place.end };
  return 'done';
}

/** The moves of another execution, made in this one. */
function goAlong(course: Course, other: Course): void {
  for (const { planned } of other.made) move(course, planned);
  for (const device of other.legs.flatMap(({ devices }) => devices)) speakOf(course, device);
  course.attended = other.attended;
  course.slipIsDue = other.slipIsDue;
}

type Fault = Pick<FindingOf<'failed-prologue'>, 'fault' | 'world' | 'last' | 'undone'>;

/**
 * Tells what is wrong where it is no consequence of something before; from here on the reader is
 * where nobody can tell.
 */
function fail(course: Course, { link, run }: Prologue, { title }: Neighbour, fault: Fault): void {
  // Where the numbers are right, it is the article that is told.
  const { start, end } =
    fault.fault === 'step' || fault.fault === 'undone' ? (run?.place ?? link) : link;
  if (isSure(course))
    report(course, {
      rule: 'failed-prologue',
      start,
      end,
      title: title === '' ? link.text : title,
      ...fault,
    });
  loseTheWay(course);
}

/** Why steps cannot be asked for at all. */
function faultIn(
  { borrowed, stage, within }: Course,
  { link, run }: Prologue,
  { article, world }: Neighbour,
): Fault | undefined {
  if (article?.lexicon.definition !== stage.world) return { fault: 'world', world };
  if (within.includes(article.file)) return { fault: 'circle' };
  const [main, ...sections] = article.procedures;
  const steps = main && !main.condition ? main.steps : [];
  const last = steps.length;
  if (
    run
      ? run.from < 1 || run.to > last
      : article.procedures.every((procedure) => procedure.steps.length === 0)
  )
    return { fault: 'step', last };
  const { anchor = '' } = targetOf(link.url, '') ?? {};
  const isStep = (id: string): boolean => id === anchor;
  const isPart = sections.some(
    ({ parsed }) => parsed.id === anchor || parsed.steps.some(({ id }) => isStep(id)),
  );
  if (isPart || (!run && steps.some(({ parsed }) => isStep(parsed.id)))) return { fault: 'part' };
  return within.length >= bounds.articles || borrowed.steps >= bounds.steps
    ? { fault: 'much' }
    : undefined;
}

/** The first thing that could not be done. */
function undoneIn(
  { isBlocking, observed, stage, text }: Course,
  { procedures }: Executable,
): Fault {
  const first = observed.find(({ finding }) => isBlocking(finding));
  if (!first) return { fault: 'undone' };
  const { finding, world } = first;
  // However many articles lie between, it goes round from here.
  if (
    finding.rule === 'failed-prologue' &&
    (finding.fault === 'circle' || finding.fault === 'much')
  )
    return { fault: finding.fault };
  const { start, end } = finding;
  const steps = procedures.flatMap((procedure) => procedure.steps.map(({ parsed }) => parsed));
  const step = steps.find(({ place }) => place.start <= start && end <= place.end)?.number;
  return {
    fault: 'undone',
    undone: { step, words: text.slice(start, end), titles: titlesOf(stage.views(world)) },
  };
}
