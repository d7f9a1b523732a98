/** Executes a resolved article in one situation. */
import type { Instruction } from '../resolve/instruction.ts';
import type { ResolvedArticle, Script, ScriptStep } from '../resolve/resolve.ts';
import { claim } from './claim.ts';
import { fits, holds, report, setOut, type Course, type Variant } from './course.ts';
import { controlsOf, type World } from '../../simulator/index.ts';
import { perform, type Progress } from './perform.ts';
import { isShown, look, titlesOf } from './sight.ts';
import type { Stage } from './stage.ts';

/**
 * One execution. Where the main list can go no further, a section for this situation takes over; a section that is never needed
 * like that is a procedure of its own, in place of the main list.
 */
export function run(article: ResolvedArticle, stage: Stage, variant: Variant): Course {
  const [main, ...others] = article.procedures;
  const sections = others.filter(({ condition }) => condition && fits(condition, variant));
  const course = setOut(stage, variant, article);
  const used = new Set<Script>();
  if (!main) return course;
  if (main.condition) return fits(main.condition, variant) ? runAlone(article, stage, variant, main) : course;

  course.takesOver = (world) => nextSection(course, sections, used, world) !== undefined;
  let at = 0;
  while (at < main.steps.length) {
    const step = main.steps[at];
    if (!step) break;
    const progress = runStep(course, step);
    if (progress === 'done') {
      at += 1;
    } else if (progress === 'stuck') {
      const next = nextSection(course, sections, used, course.world);
      if (!next) break;
      if (next.isWhole) return runAlone(article, stage, variant, next.section);
      used.add(next.section);
      const resumed = runSection(course, next.section);
      if (resumed === undefined) return finish(course, article);
      at = resumed - 1;
    } else {
      // Going back in the main list itself would never end.
      at = Math.max(at + 1, progress - 1);
    }
  }
  const [alternative] = used.size === 0 ? sections.filter((section) => isPossible(course, section, stage.begin(variant.situation))) : [];
  if (alternative) return runAlone(article, stage, variant, alternative);
  course.takesOver = () => false;
  for (const further of others) if (!further.condition && !further.isUnknown) for (const step of further.steps) runStep(course, step);
  return finish(course, article);
}

/** A section as a whole procedure, from the start. */
function runAlone(article: ResolvedArticle, stage: Stage, variant: Variant, section: Script): Course {
  const course = setOut(stage, variant, article);
  runSection(course, section);
  return finish(course, article);
}

/** The step of the main list to go on with, or undefined where the section ends the procedure. */
function runSection(course: Course, { steps, resumes }: Script): number | undefined {
  const { takesOver } = course;
  course.takesOver = () => false;
  let resumed: number | undefined;
  for (const step of steps) {
    const progress = runStep(course, step);
    if (typeof progress !== 'number') continue;
    resumed = progress;
    break;
  }
  course.takesOver = takesOver;
  return resumed ?? resumes.find(({ when }) => holds(when, course.variant))?.step;
}

function runStep(course: Course, { parsed, instructions, claims }: ScriptStep): Progress {
  course.leg = { step: parsed.id, moves: [], devices: [], from: course.world };
  course.performed.add(parsed.id);
  let progress: Progress = 'done';
  for (const instruction of [...instructions, ...claims]) {
    if (!holds(instruction.when, course.variant)) continue;
    progress = perform(course, instruction);
    if (progress !== 'done') break;
  }
  const { step, moves, devices } = course.leg;
  if (devices.length === 0 && course.attended !== undefined) devices.push(course.attended);
  course.legs.push({ step, moves, devices });
  return progress;
}

/** A section that can begin here, or else one that can replace the whole list. */
function nextSection(course: Course, sections: readonly Script[], used: ReadonlySet<Script>, world: World): { section: Script; isWhole: boolean } | undefined {
  const left = sections.filter((section) => !used.has(section));
  const here = left.find((section) => isPossible(course, section, world));
  if (here) return { section: here, isWhole: false };
  const whole = used.size > 0 ? undefined : left.find((section) => isPossible(course, section, course.stage.begin(course.variant.situation)));
  return whole && { section: whole, isWhole: true };
}

/** Whether the first thing a section asks for can be done in a world. */
function isPossible(course: Course, section: Script, world: World): boolean {
  const first = section.steps.flatMap(({ instructions }) => instructions).find((each) => each.type !== 'attend' && holds(each.when, course.variant));
  return first !== undefined && canBegin(course, first, world);
}

function canBegin({ stage }: Course, instruction: Instruction, world: World): boolean {
  const views = stage.views(world);
  switch (instruction.type) {
    case 'use':
      return ['one', 'several', 'misspelt'].includes(look(views, instruction.label.text, instruction, undefined).type);
    case 'pick':
    case 'fill': {
      if (instruction.field) return look(views, instruction.field.text, instruction, undefined).type !== 'none';
      const given = instruction.type === 'fill' ? instruction.given : undefined;
      if (given?.kind !== 'phrase') return true;
      return views.some((view) => controlsOf(view).some(({ control }) => given.value.into[view.device]?.includes(control)));
    }
    case 'claim':
      return isShown(views, instruction.text.text) === instruction.shown;
    default:
      return true;
  }
}

/** Holds the article's result against the world at the end. */
function finish(course: Course, { outcomes, lexicon }: ResolvedArticle): Course {
  if (course.observed.length > 0) return course;
  for (const { start, end, said, results, claims, when } of outcomes) {
    if (!holds(when, course.variant)) continue;
    course.leg = { step: '', moves: [], devices: [], from: course.world };
    for (const each of claims) claim(course, each);
    if (results.every((result) => result.holds(course.world))) course.passed.add(start);
    else {
      const titles = titlesOf(course.stage.views(course.world));
      const phrases = lexicon.definition.results.filter((result) => result.holds(course.world)).map((result) => result.phrases[0]);
      report(course, { rule: 'result-not-reached', start, end, said, isKnown: true, suggestion: undefined, phrases, titles });
    }
  }
  return course;
}
