/** Executes steps in one situation, and finds out where to go on. */
import type { Instruction, Resume } from '../resolve/instruction.ts';
import type { ResolvedArticle, Script, ScriptStep } from '../resolve/resolve.ts';
import { claim } from './claim.ts';
import { holds, isLeftAt, isSure, loseTheWay, openLeg, report, type Course } from './course.ts';
import { controlsOf, type World } from '../../simulator/index.ts';
import { useAfterAll } from './idle.ts';
import { perform, type Progress } from './perform.ts';
import { look, prominenceOf, titlesOf } from './sight.ts';

/** Where the section says to go on, or undefined where it ends the procedure. */
export function runSection(course: Course, { steps, resumes }: Script): Resume | undefined {
  const { takesOver } = course;
  course.takesOver = () => false;
  let resumed: Resume | undefined;
  for (const step of steps) {
    const progress = runStep(course, step);
    if (typeof progress === 'string') continue;
    resumed = progress;
    break;
  }
  course.takesOver = takesOver;
  return resumed ?? resumes.find(({ when }) => holds(when, course.variant));
}

/** The index of the step to go on with: the one that is named or, where it cannot be done from here, the nearest that can. */
export function goOn(course: Course, main: readonly ScriptStep[], further: readonly ScriptStep[], { step, place }: Resume): number {
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

export function runStep(course: Course, { parsed, instructions, claims, asksForNothing }: ScriptStep): Progress {
  course.leg = openLeg(parsed.id, course.world);
  // After a step that says nothing, nobody knows where the writer believes to be.
  if (asksForNothing) {
    loseTheWay(course);
    course.hasGap = true;
  }
  course.leg.isDoubtful = !isSure(course);
  let progress: Progress = 'done';
  for (const instruction of [...instructions, ...claims]) {
    const { when } = instruction;
    // Of a condition that nobody knows it is tried out whether it holds.
    if (when && !when.condition ? !canBegin(course, instruction, course.world) : !holds(when, course.variant)) continue;
    course.performed.add(parsed.id);
    useAfterAll(course, instruction, (each, world) => canBegin(course, each, world) && isEnabled(course, each, world));
    progress = perform(course, instruction);
    if (progress !== 'done') break;
    if (when && !when.condition) course.isLost = true;
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
  return askedFor(course, steps)[0];
}

/** What steps ask for in this way, one after the other. */
export function askedFor({ variant }: Course, steps: readonly ScriptStep[]): Instruction[] {
  return steps
    .flatMap(({ instructions }) => instructions)
    .filter(({ type, when }) => type !== 'attend' && type !== 'idle' && holds(when, variant));
}

export function canBegin({ stage, vocabulary }: Course, instruction: Instruction, world: World): boolean {
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
    case 'claim': {
      const { isScreen, on, shown, text } = instruction;
      const meant = views.filter(({ device }) => device === (on ?? device));
      return prominenceOf(meant, text.text, isScreen) > 0 === shown;
    }
    default:
      return true;
  }
}

/** Whether a control that is to be used does something. */
function isEnabled({ stage, attended }: Course, instruction: Instruction, world: World): boolean {
  const sighting = instruction.type === 'use' ? look(stage.views(world), instruction.label.text, instruction, attended) : undefined;
  return sighting?.type !== 'one' || sighting.part.disabled === undefined;
}

/** Holds the article's result against the world at the end. */
export function finish(course: Course, { outcomes, lexicon }: ResolvedArticle): Course {
  if (course.observed.length > 0) return course;
  for (const { start, end, said, results, claims, when } of outcomes) {
    if (!holds(when, course.variant)) continue;
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
