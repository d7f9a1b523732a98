/** Executes a resolved article in one situation: its main list, and the sections that take over. */
import type { World } from '../../simulator/index.ts';
import type { StepRange } from '../resolve/instruction.ts';
import type { Script, ScriptStep } from '../resolve/resolve.ts';
import { best, type Choose } from './choices.ts';
import { hasErred, setOut, type Course, type Variant } from './course.ts';
import { isSure } from './trust.ts';
import { fits } from './holds.ts';
import type { Executable } from './executable.ts';
import {
  after,
  ordersIn,
  canBegin,
  claimAround,
  finish,
  goOn,
  redo,
  repeat,
  runSection,
  runStep,
} from './run.ts';
import { stageOf, type ExecutionStage } from './stage.ts';

/**
 * One execution. Where the main list can go no further, a section for this situation takes over; a
 * section that is never needed like that is a procedure of its own, in place of the main list.
 * Where several could, it is the one with which the article works: their order in the text says
 * nothing.
 */
export function run(
  article: Executable,
  stage: ExecutionStage,
  variant: Variant,
  isWorthALook: Course['isWorthALook'],
  isUrgent = false,
): Course {
  return best((choose, isForGood) => {
    const setting = {
      ...article,
      carryOut,
      isWorthALook: isForGood ? isWorthALook : (): boolean => false,
    };
    return finish(
      goThrough(article, () => setOut(stage, variant, setting), choose, isUrgent),
      article,
    );
  }, worthOf);
}

/** Steps of another article in the situation of an execution, from where that stands. */
function carryOut(article: Executable, from: Course, asked: StepRange | undefined): Course {
  const { variant, world, attended, slipIsDue, within, borrowed } = from;
  // It is written in the words of its own editions.
  const stage = stageOf(article.lexicon.definition, article.situation);
  const setting = { ...article, carryOut, isWorthALook: (): boolean => false };
  const begin = (): Course => ({
    // What its own article leaves open is not chosen here.
    ...setOut(stage, { ...variant, choices: new Map() }, setting),
    world,
    attended,
    slipIsDue,
    within: [...within, article.file],
    borrowed,
  });
  return best((choose) => goThrough(article, begin, choose, false, asked), worthOf);
}

/**
 * One execution in a situation other than the article's own, which works. Where this one does not,
 * and its section has not taken over, the mistake lies in what the section begins with.
 */
export function runOther(
  article: Executable,
  stage: ExecutionStage,
  variant: Variant,
  isWorthALook: Course['isWorthALook'],
): Course {
  const tried = run(article, stage, variant, () => false);
  if (!hasErred(tried)) return tried;
  const urged = run(article, stage, variant, () => false, true);
  const isBetter =
    worthOf(urged) > worthOf(tried) ||
    (worthOf(urged) === worthOf(tried) && urged.left.size > tried.left.size);
  return run(article, stage, variant, isWorthALook, isBetter);
}

/**
 * Of ways with mistakes, the one is best that leads farthest to the first of them; of several, the
 * one on which the most can be done.
 */
function worthOf({ reached, passed }: Course): number {
  return reached === undefined ? Infinity : reached + passed.size / (1 + passed.size);
}

/** What there is beside the main list. */
interface Surroundings {
  /** The sections for this situation. */
  readonly sections: readonly Script[];
  /** Those of them that have not taken over yet. */
  readonly left: Set<Script>;
  /** Lists under other headings, which come after the main one. */
  readonly further: readonly ScriptStep[];
  readonly choose: Choose;
  /** They take over even where what they begin with cannot be done. */
  readonly isUrgent: boolean;
  /** The world in which the article begins. */
  readonly begun: World;
  /** Only some steps are asked for, in place of which nothing else can stand. */
  readonly isPart: boolean;
}

function goThrough(
  article: Executable,
  begin: () => Course,
  choose: Choose,
  isUrgent: boolean,
  asked?: StepRange,
): Course {
  let course = begin();
  const { world: begun } = course;
  const [first, ...others] = article.procedures;
  const sections = inOrder(article).filter(
    ({ condition }) => condition && fits(condition, course.variant),
  );
  if (first?.isUnknown !== false || (first.condition && sections.length === 0)) return course;
  // An article may have nothing but sections, each for a situation of its own.
  const main = first.condition ? [] : first.steps.slice(0, asked?.to);
  const further = asked
    ? []
    : others
        .filter(({ condition, isUnknown }) => !condition && !isUnknown)
        .flatMap(({ steps }) => steps);
  const around = {
    sections,
    left: new Set(sections),
    further,
    choose,
    isUrgent,
    begun,
    isPart: asked !== undefined,
  };
  let end = follow(course, main, around, (asked?.from ?? 1) - 1);
  const isUndisturbed = end === 'done' && !hasErred(course) && isSure(course);
  const needed =
    typeof end === 'object' ? end : isUndisturbed ? choose(replacing(course, around)) : undefined;
  const whole = needed ?? (first.condition && choose(sections));
  if (whole) {
    course = begin();
    around.left.delete(whole);
    const resumed = runSection(course, whole);
    // What the main list makes of its mistakes is not its own.
    end =
      resumed && !hasErred(course)
        ? follow(course, main, around, goOn(course, main, further, resumed))
        : 'section';
  }
  if (end === 'done') {
    if (!first.condition && !whole && !asked) claimAround(course, first, begun, 0);
    for (const [at, step] of further.entries()) {
      const progress = runStep(course, step);
      if (typeof progress === 'object' && progress.type === 'repeat')
        repeat(course, further, progress, at);
    }
  }
  return course;
}

/**
 * Follows the main list to its last step, or into a section that ends the procedure, or to where a
 * section is to be run in its place.
 */
function follow(
  course: Course,
  main: readonly ScriptStep[],
  around: Surroundings,
  from: number,
): 'done' | 'section' | Script {
  const { left, further, choose } = around;
  course.takesOver = (world) =>
    takingOver(course, around, world).length + replacing(course, around).length > 0;
  let at = from;
  for (let step = main[at]; step; step = main[at]) {
    const progress = runStep(course, step);
    if (progress === 'stuck') {
      const here = takingOver(course, around, course.world);
      const section = choose([
        ...here,
        ...replacing(course, around).filter((other) => !here.includes(other)),
      ]);
      if (!section || !here.includes(section)) return section ?? 'done';
      left.delete(section);
      const resumed = runSection(course, section);
      if (!resumed) return 'section';
      at = goOn(course, main, further, resumed);
    } else {
      if (progress !== 'done' && progress.type === 'redo') redo(course, main, progress, at);
      if (progress !== 'done' && progress.type === 'repeat') repeat(course, main, progress, at);
      at =
        progress !== 'done' && progress.type === 'resume'
          ? after(course, main, further, progress, at)
          : at + 1;
    }
  }
  course.takesOver = () => false;
  return 'done';
}

/**
 * Procedures in the order in which the world knows their conditions: it is the same wherever they
 * stand.
 */
function inOrder({ procedures, lexicon }: Executable): Script[] {
  const { conditions } = lexicon.definition;
  const rankOf = ({ condition }: Script): number =>
    condition ? conditions.indexOf(condition) : -1;
  return procedures.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** The sections that can begin in a world. */
function takingOver(course: Course, { left, isUrgent }: Surroundings, world: World): Script[] {
  return [...left].filter(
    (section) => isDue(course, section) && (isUrgent || isPossible(course, section, world)),
  );
}

/** The sections that can stand in place of the main list, where none has taken over yet. */
function replacing(course: Course, { sections, left, isPart, begun }: Surroundings): Script[] {
  if (isPart || left.size < sections.length) return [];
  return sections.filter(
    (section) =>
      section.steps.length > 0 && isDue(course, section) && isPossible(course, section, begun),
  );
}

/** What a reader's slip leads to can only come after it. */
function isDue({ slipIsDue, variant }: Course, { condition }: Script): boolean {
  return !slipIsDue || condition !== variant.slip;
}

/**
 * Whether the first thing a section asks for can be done in a world, once it has been waited for.
 */
function isPossible(course: Course, { steps }: Script, world: World): boolean {
  const [first] = steps;
  // It only says where to go on, or asks for nothing although it should.
  if (!first || first.asksForNothing) return true;
  let there = world;
  for (const each of ordersIn(course, steps)) {
    if (each.type !== 'wait' || each.until) return canBegin(course, each, there);
    there = course.stage.play(there, { wait: each.milliseconds }).world;
  }
  return there !== world;
}
