/** Executes a resolved article in one situation. */
import type { Instruction, Redo, Resume } from '../resolve/instruction.ts';
import type { ResolvedArticle, Script, ScriptStep } from '../resolve/resolve.ts';
import { claim } from './claim.ts';
import {
  fits,
  hasErred,
  holds,
  isLeftAt,
  isShown,
  isSure,
  loseTheWay,
  openLeg,
  report,
  setOut,
  type Course,
  type Variant,
} from './course.ts';
import { controlsOf, type World } from '../../simulator/index.ts';
import { perform, type Progress } from './perform.ts';
import { isTriedOut } from '../resolve/test.ts';
import { look, titlesOf } from './sight.ts';
import type { Stage } from './stage.ts';

/** An article, and what counts as a mistake in it. */
export type Executable = ResolvedArticle & Pick<Course, 'isBlocking'>;

/**
 * One execution. Where the main list can go no further, a section for this situation takes over; a section that is never needed
 * like that is a procedure of its own, in place of the main list.
 */
export function run(article: Executable, stage: Stage, variant: Variant, isWorthALook: Course['isWorthALook']): Course {
  const [main, ...others] = article.procedures;
  const sections = others.filter(({ condition }) => condition && fits(condition, variant));
  const course = setOut(stage, variant, { ...article, isWorthALook });
  if (!main || main.isUnknown || (main.condition && !fits(main.condition, variant))) return course;
  // Lists under other headings come after the main one.
  const further = others.filter(({ condition, isUnknown }) => !condition && !isUnknown).flatMap(({ steps }) => steps);
  const { end, used } = follow(course, main.steps, { sections, further, from: 0 });
  if (end === 'section') return finish(course, article);
  const isUndisturbed = used === 0 && !hasErred(course) && isSure(course);
  const whole =
    end ?? (isUndisturbed ? sections.find((section) => isPossible(course, section, stage.begin(variant.situation))) : undefined);
  if (whole) return runInstead(article, course, main.steps, whole);
  for (const step of further) runStep(course, step);
  return finish(course, article);
}

/** What there is beside the main list, and at which of its steps it begins. */
interface Surroundings {
  readonly sections: readonly Script[];
  readonly further: readonly ScriptStep[];
  readonly from: number;
}

/** How the main list ended: at its last step, with a section, or not at all, since another section is to be run in its place. */
interface Ending {
  readonly end: 'section' | Script | undefined;
  /** How many sections took over on the way. */
  readonly used: number;
}

/** Follows the main list. */
function follow(course: Course, main: readonly ScriptStep[], { sections, further, from }: Surroundings): Ending {
  const used = new Set<Script>();
  course.takesOver = (world) => nextSection(course, sections, used, world) !== undefined;
  let at = from;
  for (let step = main[at]; step; step = main[at]) {
    const progress = runStep(course, step);
    if (progress === 'stuck') {
      const next = nextSection(course, sections, used, course.world);
      if (next?.isWhole !== false) return { end: next?.section, used: used.size };
      used.add(next.section);
      const resumed = runSection(course, next.section);
      if (resumed === undefined) return { end: 'section', used: used.size };
      at = goOn(course, main, further, resumed);
    } else {
      if (progress !== 'done' && progress.type === 'redo') redo(course, main, progress, at);
      at = progress === 'done' || progress.type === 'redo' ? at + 1 : after(course, main, further, progress, at);
    }
  }
  course.takesOver = () => false;
  return { end: undefined, used: used.size };
}

/** Where a step of the main list sends the reader. Who is sent back does it once more, and not for ever. */
function after(course: Course, main: readonly ScriptStep[], further: readonly ScriptStep[], progress: Resume, at: number): number {
  const next = progress.step === 'next' ? at + 1 : goOn(course, main, further, progress);
  if (next > at) return next;
  const { start, end } = progress.place;
  if (progress.when === undefined) report(course, { rule: 'endless-loop', start, end, step: next + 1 });
  if (progress.when === undefined || course.sentBack.has(start)) return at + 1;
  course.sentBack.add(start);
  return next;
}

/** Does steps before this one again. */
function redo(course: Course, main: readonly ScriptStep[], { from, to, place: { start, end } }: Redo, at: number): void {
  if (to > at) {
    report(course, { rule: 'endless-loop', start, end, step: to });
    return;
  }
  for (const step of main.slice(from - 1, to)) runStep(course, step);
}

/** A section as a procedure of its own, from the start; the main list is run from where the section sends the reader, if it does. */
function runInstead(article: Executable, course: Course, main: readonly ScriptStep[], section: Script): Course {
  const instead = setOut(course.stage, course.variant, { ...article, isWorthALook: course.isWorthALook });
  const resumed = runSection(instead, section);
  if (resumed) follow(instead, main, { sections: [], further: [], from: goOn(instead, main, [], resumed) });
  return finish(instead, article);
}

/** Where the section says to go on, or undefined where it ends the procedure. */
function runSection(course: Course, { steps, resumes }: Script): Resume | undefined {
  const { takesOver } = course;
  course.takesOver = () => false;
  let resumed: Resume | undefined;
  for (const step of steps) {
    const progress = runStep(course, step);
    if (typeof progress === 'string' || progress.type === 'redo') continue;
    resumed = progress;
    break;
  }
  course.takesOver = takesOver;
  return resumed ?? resumes.find(({ when }) => holds(when, course));
}

/** The index of the step to go on with: the one that is named or, where it cannot be done from here, the nearest that can. */
function goOn(course: Course, main: readonly ScriptStep[], further: readonly ScriptStep[], { step: said, place }: Resume): number {
  const step = said === 'next' ? 1 : said;
  const first = firstOf(course, [...main.slice(step - 1), ...further]);
  if (!first || !isSure(course)) return step - 1;
  if (canBegin(course, first, course.world)) {
    course.passed.add(place.start);
    return step - 1;
  }
  if (isLeftAt(course, place)) return step - 1;
  const possible = main
    .flatMap((other, index) => {
      const own = firstOf(course, [other]);
      return own && isSeen.has(own.type) && canBegin(course, own, course.world) ? [index + 1] : [];
    })
    .toSorted((one, other) => Math.abs(one - step) - Math.abs(other - step));
  const [meant] = possible;
  if (meant === undefined) return step - 1;
  const { start, end } = place;
  report(course, { rule: 'wrong-step', start, end, step, possible, meant, places: [{ start, end, step }] });
  return meant - 1;
}

/** What can only be done or claimed where the screen shows it. */
const isSeen: ReadonlySet<Instruction['type']> = new Set(['use', 'pick', 'fill', 'claim']);

function runStep(course: Course, { parsed, instructions, asksForNothing }: ScriptStep): Progress {
  course.leg = openLeg(parsed.id, course.world);
  course.decided = new Map();
  // After a step that says nothing, nobody knows where the writer believes to be.
  if (asksForNothing) {
    loseTheWay(course);
    course.hasGap = true;
  }
  course.leg.isDoubtful = !isSure(course);
  let progress: Progress = 'done';
  for (const instruction of instructions) {
    const { when } = instruction;
    if (!holds(when, course, () => canBegin(course, instruction, course.world))) continue;
    course.performed.add(parsed.id);
    progress = perform(course, instruction);
    if (progress !== 'done') break;
    if (isTriedOut(when)) course.isLost = true;
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

/** A section that can begin here, or else one that can replace the whole list. */
function nextSection(
  course: Course,
  sections: readonly Script[],
  used: ReadonlySet<Script>,
  world: World,
): { section: Script; isWhole: boolean } | undefined {
  // What a reader's slip leads to can only come after it.
  const left = sections.filter((section) => !used.has(section) && !(course.slipIsDue && section.condition === course.variant.slip));
  const here = left.find((section) => isPossible(course, section, world));
  if (here) return { section: here, isWhole: false };
  const whole =
    used.size > 0 ? undefined : left.find((section) => isPossible(course, section, course.stage.begin(course.variant.situation)));
  return whole && { section: whole, isWhole: true };
}

/** Whether the first thing a section asks for can be done in a world. */
function isPossible(course: Course, section: Script, world: World): boolean {
  if (section.steps[0]?.asksForNothing) return true;
  const first = firstOf(course, section.steps);
  return first !== undefined && canBegin(course, first, world);
}

/** The first thing that steps ask for in this way. */
function firstOf(course: Course, steps: readonly ScriptStep[]): Instruction | undefined {
  return steps
    .flatMap(({ instructions }) => instructions)
    .find(({ type, when }) => type !== 'attend' && type !== 'mention' && holds(when, course));
}

function canBegin({ stage, vocabulary }: Course, instruction: Instruction, world: World): boolean {
  const views = stage.views(world);
  // A label that is nowhere is a mistake that is to be found there.
  const isThere = (label: string): boolean => !vocabulary.labels.has(label) || look(views, label, {}, undefined).type !== 'none';
  switch (instruction.type) {
    case 'use':
      return isThere(instruction.label.text);
    case 'pick':
    case 'fill': {
      if (instruction.field) return isThere(instruction.field.text);
      const given = instruction.type === 'fill' ? instruction.given : undefined;
      if (given?.kind !== 'phrase') return true;
      return views.some((view) => controlsOf(view).some(({ control }) => given.value.into[view.device]?.includes(control)));
    }
    case 'claim':
      return isShown(instruction, { stage, world });
    default:
      return true;
  }
}

/** Holds the article's result against the world at the end. */
function finish(course: Course, { outcomes, lexicon }: ResolvedArticle): Course {
  if (hasErred(course)) return course;
  for (const { start, end, said, results, claims, when } of outcomes) {
    if (!holds(when, course)) continue;
    course.leg = openLeg('', course.world);
    for (const each of claims) claim(course, each);
    if (results.every((result) => result.holds(course.world))) course.passed.add(start);
    else {
      const titles = titlesOf(course.stage.views(course.world));
      const phrases = lexicon.definition.results.filter((result) => result.holds(course.world)).map((result) => result.phrases[0]);
      report(course, {
        rule: 'result-not-reached',
        start,
        end,
        said,
        isKnown: true,
        suggestion: undefined,
        phrases,
        areTrue: true,
        titles,
      });
    }
  }
  return course;
}
