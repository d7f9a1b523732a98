/** Executes steps in one situation, and finds out where to go on. */
import { controlsOf, isMeantFor, type World } from '../../simulator/index.ts';
import type { Claim, Instruction, Order, Redo, Repeat, Resume } from '../resolve/instruction.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { ResolvedArticle, Script, ScriptStep } from '../resolve/resolve.ts';
import { isDeed } from '../resolve/ordering.ts';
import { isTriedOut } from '../resolve/test.ts';
import { claim, reportNotReached } from './claim.ts';
import { hasErred, isLeftAt, report, type Course } from './course.ts';
import { isSure, loseTheWay, mistrust } from './trust.ts';
import { openLeg } from './leg.ts';
import { holds, isShown } from './holds.ts';
import { perform, type OrderResult } from './perform.ts';
import { settleRefusal } from './refusal.ts';
import { look } from './sight.ts';

/** Where the section says to go on, or undefined where it ends the procedure. */
export function runSection(
  course: Course,
  { parsed, steps, resumes, claims }: Script,
): Resume | undefined {
  const { takesOver, world: begun } = course;
  const first = course.made.length;
  course.takesOver = () => false;
  course.enteredAt = course.passed.size;
  course.begun.add(parsed.id);
  let resumed: Resume | undefined;
  for (const [at, step] of steps.entries()) {
    const progress = runStep(course, step);
    if (typeof progress === 'string' || progress.type === 'redo') continue;
    if (progress.type === 'repeat') {
      repeat(course, steps, progress, at);
      continue;
    }
    resumed = progress;
    break;
  }
  claimAround(course, { parsed, claims }, begun, first);
  course.enteredAt = undefined;
  course.takesOver = takesOver;
  return resumed ?? resumes.find(({ when }) => holds(when, course));
}

/**
 * What is said in front of a list is the case when it begins, or comes of what it asks for; what is
 * said behind it comes of its last step. What is gone is gone when it begins, or behind it.
 * @param begun the world when it began, and `first` the number of moves before
 */
export function claimAround(
  course: Course,
  { parsed, claims }: Pick<Script, 'parsed' | 'claims'>,
  begun: World,
  first: number,
): void {
  const start = parsed.steps[0]?.place.start ?? 0;
  for (const said of claims) {
    const isBefore = said.text.start < start;
    const between = isBefore
      ? [begun, ...course.made.slice(first).map(({ before }) => before)]
      : course.leg.worlds;
    const there = isBefore ? begun : course.world;
    claimAt(course, said, there, said.shown ? [...between, course.world] : [there]);
  }
}

/**
 * A claim that is true in one of several worlds; where it is not, what is wrong with it is told of
 * one of them.
 */
function claimAt(course: Course, said: Claim, there: World, worlds: readonly World[]): void {
  const { leg, stage, world } = course;
  if (hasErred(course) || !holds(said.when, course)) return;
  if (worlds.some((each) => isShown(said, { stage, world: each }))) {
    course.passed.add(said.text.start);
    return;
  }
  Object.assign(course, { world: there, leg: openLeg('', there) });
  perform(course, { ...said, isAside: true });
  Object.assign(course, { world, leg });
}

/**
 * The index of the step to go on with: the one that is named or, where it cannot be done from here,
 * the nearest that can. One that was broken off is gone on with where that was.
 */
export function goOn(
  course: Course,
  main: readonly ScriptStep[],
  further: readonly ScriptStep[],
  resume: Resume,
): number {
  const { step: said, place } = resume;
  const step = said === 'next' ? 1 : said;
  // Nobody goes there, but readers may.
  for (const other of resume.others ?? []) {
    const first = firstOf(course, main.slice(other.step - 1));
    if (first && isSure(course) && !canBegin(course, first, course.world))
      reportStep(course, main, other.step, other.place);
  }
  const first = firstOf(course, [...main.slice(step - 1), ...further]);
  if (!first || !isSure(course)) return step - 1;
  if (canBegin(course, first, course.world)) {
    course.passed.add(place.start);
    return step - 1;
  }
  course.goesOnWith = brokenOff(course, main, step - 1);
  if (course.goesOnWith) {
    course.passed.add(place.start);
    return step - 1;
  }
  if (isLeftAt(course, place)) return step - 1;
  return reportStep(course, main, step, place) - 1;
}

/** Tells of a step that cannot be begun which can; the one that was probably meant, or itself. */
function reportStep(
  course: Course,
  main: readonly ScriptStep[],
  step: number,
  { start, end }: Stretch,
): number {
  const possible = main
    .flatMap((other, index) => {
      const own = firstOf(course, [other]);
      return own && isSeen.has(own.type) && canBegin(course, own, course.world) ? [index + 1] : [];
    })
    .toSorted((one, other) => Math.abs(one - step) - Math.abs(other - step));
  const [meant] = possible;
  if (meant === undefined) return step;
  report(course, {
    rule: 'wrong-step',
    start,
    end,
    step,
    possible,
    meant,
    places: [{ start, end, step }],
  });
  return meant;
}

/**
 * What is still to be done of the step that was done last, where that can go on; what was done of
 * it before is not done again.
 */
function brokenOff(
  course: Course,
  main: readonly ScriptStep[],
  at: number,
): readonly Order[] | undefined {
  const isDone = (each: Order): boolean => course.done.has(each);
  const { instructions = [] } = main[at] ?? {};
  if (
    !instructions.some(isDone) ||
    main.slice(at + 1).some((step) => step.instructions.some(isDone))
  )
    return undefined;
  const next = instructions.findIndex(
    (each) => isDeed(each) && holds(each.when, course) && canBegin(course, each, course.world),
  );
  const isOpen =
    next >= 0 &&
    instructions
      .slice(0, next)
      .every((each) => !isDeed(each) || isDone(each) || !holds(each.when, course));
  return isOpen
    ? instructions.filter((each, index) => index >= next || each.type === 'attend')
    : undefined;
}

/**
 * Where a step of the main list sends the reader. Who is sent back does it once more, and not for
 * ever.
 */
export function after(
  course: Course,
  main: readonly ScriptStep[],
  further: readonly ScriptStep[],
  progress: Resume,
  at: number,
): number {
  const next = progress.step === 'next' ? at + 1 : goOn(course, main, further, progress);
  if (next > at) return next;
  const { start, end } = progress.place;
  if (progress.when === undefined)
    report(course, { rule: 'endless-loop', start, end, step: next + 1 });
  if (progress.when === undefined || course.sentBack.has(start)) return at + 1;
  course.sentBack.add(start);
  return next;
}

/** Does steps before this one again. */
export function redo(
  course: Course,
  main: readonly ScriptStep[],
  { from, to, place: { start, end } }: Redo,
  at: number,
): void {
  if (to > at) {
    report(course, { rule: 'endless-loop', start, end, step: to });
    return;
  }
  for (const step of main.slice(from - 1, to)) runStep(course, step);
}

/** Does the steps of a list that stand right before this one again, or this one once more. */
export function repeat(
  course: Course,
  steps: readonly ScriptStep[],
  { back, place: { start, end }, verb }: Repeat,
  at: number,
): void {
  const isThere = back === 0 ? course.leg.moves.length > 0 : back <= at;
  if (!isThere)
    report(course, { rule: 'unknown-instruction', start, end, verb: verb.text, lacks: 'step' });
  else
    for (const step of steps.slice(at - back, Math.max(at, at - back + 1))) runStep(course, step);
}

/** What can only be done or claimed where the screen shows it. */
const isSeen: ReadonlySet<Instruction['type']> = new Set(['use', 'pick', 'fill', 'claim']);

export function runStep(
  course: Course,
  { parsed, instructions, asksForNothing }: ScriptStep,
): OrderResult {
  course.leg = openLeg(parsed.id, course.world);
  if (course.within.length > 1) course.borrowed.steps += 1;
  course.decided = new Map();
  // After a step that says nothing, nobody knows where the writer believes to be.
  if (asksForNothing) {
    loseTheWay(course);
    course.hasGap = true;
  }
  course.leg.isDoubtful = !isSure(course);
  let progress: OrderResult = 'done';
  const { goesOnWith = instructions } = course;
  course.goesOnWith = undefined;
  for (const instruction of goesOnWith) {
    const { when } = instruction;
    if (
      !holds(when, course, (other) =>
        other ? canBeDone(course, other) : canBegin(course, instruction, course.world),
      )
    )
      continue;
    course.performed.add(parsed.id);
    progress = perform(course, instruction);
    if (progress !== 'done') break;
    if (isTriedOut(when)) mistrust(course);
  }
  // What its points ask for is not done.
  if (parsed.hasStrays) {
    loseTheWay(course);
    course.hasGap = true;
  }
  const { step, moves, devices, isIdle, repeated } = course.leg;
  if (isIdle && repeated && isSure(course)) report(course, { rule: 'no-effect', ...repeated });
  if (devices.length === 0 && course.attended !== undefined) devices.push(course.attended);
  course.legs.push({ step, moves, devices });
  return progress;
}

/** The first thing that steps ask for in this way. */
function firstOf(course: Course, steps: readonly ScriptStep[]): Instruction | undefined {
  return ordersIn(course, steps)[0];
}

/** What says nothing of where its step begins. */
const isNoBeginning: ReadonlySet<Instruction['type']> = new Set(['attend', 'mention', 'example']);

/** What steps ask for in this way, one after the other. */
export function ordersIn(course: Course, steps: readonly ScriptStep[]): Instruction[] {
  return steps
    .flatMap(({ instructions }) => instructions)
    .filter(({ type, when }) => !isNoBeginning.has(type) && holds(when, course));
}

/** Whether something can be done here, with a control that is not grey. */
function canBeDone(course: Course, instruction: Instruction): boolean {
  const { attended, stage, world } = course;
  const seen =
    instruction.type === 'use'
      ? look(stage.views(world), instruction.label.text, instruction, attended)
      : undefined;
  return (
    canBegin(course, instruction, world) &&
    !(seen && 'part' in seen && seen.part.disabled !== undefined)
  );
}

/** Whether something can be done or claimed in a world, as far as its label is concerned. */
export function canBegin(
  { stage, vocabulary }: Course,
  instruction: Instruction,
  world: World,
): boolean {
  const views = stage.views(world);
  // A label that is nowhere is a mistake that is to be found there.
  const isThere = (label: string): boolean =>
    !vocabulary.labels.has(label) || look(views, label, {}, undefined).type !== 'none';
  switch (instruction.type) {
    case 'use':
      return isThere(instruction.label.text);
    case 'pick':
    case 'fill': {
      if (instruction.field) return isThere(instruction.field.text);
      const given = instruction.type === 'fill' ? instruction.given : undefined;
      if (given?.kind !== 'phrase') return true;
      return views.some((view) =>
        controlsOf(view).some(({ control }) =>
          isMeantFor(given.value, { device: view.device, control }),
        ),
      );
    }
    case 'claim':
      return isShown(instruction, { stage, world });
    default:
      return true;
  }
}

/** Holds the article's result against the world at the end. */
export function finish(course: Course, { outcomes, lexicon }: ResolvedArticle): Course {
  settleRefusal(course);
  // Where something could not be done, the end is another one.
  if (hasErred(course) || course.isGuided || course.hasGap || course.trust === 'adrift')
    return course;
  for (const { start, end, said, results, claims, when } of outcomes) {
    if (!holds(when, course)) continue;
    course.leg = openLeg('', course.world);
    for (const each of claims) claim(course, each);
    if (results.every(({ result, isDenied }) => result.holds(course.world) !== isDenied))
      course.passed.add(start);
    else {
      const phrases = lexicon.definition.results
        .filter((result) => result.holds(course.world))
        .map((result) => result.phrases[0]);
      reportNotReached(course, { start, end, said, phrases });
    }
  }
  return course;
}
