/** Carries out one instruction where the reader stands, and finds out what is wrong with it. */
import { controlAt, type PlannedMove } from '../../simulator/index.ts';
import type { FindingOf } from '../findings.ts';
import type {
  Fill,
  Named,
  Order,
  Pick,
  PointOrder,
  Quoted,
  Redo,
  Repeat,
  Resume,
  Submit,
  Use,
  Verb,
  Whereabouts,
} from '../resolve/instruction.ts';
import { nearest } from '../resolve/wording.ts';
import {
  attendedIn,
  inView,
  isLeftAt,
  labelOf,
  move,
  report,
  speakOf,
  turnTo,
  type Course,
} from './course.ts';
import { isSure, loseTheWay, proveByDoing } from './trust.ts';
import { openLeg } from './leg.ts';
import { exemplify, fieldsInView } from './example.ts';
import { fieldFor, focused, isMiscounted, misspelt } from './field.ts';
import { find, reach } from './find.ts';
import { claim, promised } from './claim.ts';
import { borrow } from './prologue.ts';
import { heldFor, switchedBy, switchedTo, tooShort, wordsGiven } from './handling.ts';
import { know, planned } from './value.ts';
import { noteRefusal, settleRefusal } from './refusal.ts';
import { reportUnseen } from './scanned.ts';
import { controlsSeenOn, mainButtonsOn, type Seen } from './sight.ts';
import { isElsewhere, takesGesture, takesValue, takesVerb } from './verb.ts';
import { wait } from './wait.ts';

/**
 * `stuck` where something else in the article takes over; or the article says with which step to go
 * on, or which to do again.
 */
export type OrderResult = 'done' | 'stuck' | Resume | Redo | Repeat;

/** Why a move may change nothing. */
interface Why {
  readonly held?: Exclude<FindingOf<'no-effect'>['held'], undefined>;
}

/** The key that sends off what a window was filled in with. */
const sending = 'Enter';

export function perform(course: Course, instruction: Order): OrderResult {
  settleRefusal(course, instruction);
  course.order = instruction;
  return instruction.isAside
    ? performBeside(course, instruction)
    : performHere(course, instruction);
}

/** What serves some readers only is tried out, and then undone. */
function performBeside(course: Course, instruction: Order): OrderResult {
  const { world, attended, given, leg, trust, ledFor } = course;
  const wasMade = course.made.length;
  if (instruction.type === 'example') course.world = fieldsInView(course, instruction);
  course.leg = { ...openLeg(leg.step, course.world), isDoubtful: leg.isDoubtful };
  performHere(course, instruction);
  course.made.length = wasMade;
  Object.assign(course, { world, attended, given, leg, trust, ledFor });
  return 'done';
}

function performHere(course: Course, instruction: Order): OrderResult {
  switch (instruction.type) {
    case 'attend':
      if (instruction.lasting) turnTo(course, instruction.device);
      else speakOf(course, instruction.device);
      return 'done';
    case 'mention':
      return 'done';
    case 'wait':
      wait(course, instruction);
      return 'done';
    case 'resume':
    case 'redo':
    case 'repeat':
      return instruction;
    case 'unclear':
      loseTheWay(course);
      return 'done';
    case 'nothing':
      if (instruction.isUnclear) loseTheWay(course);
      return 'done';
    case 'know':
      return know(course, instruction);
    case 'claim':
      return claim(course, instruction);
    case 'promised':
      return promised(course, instruction);
    case 'prologue':
      return borrow(course, instruction);
    case 'use':
      return use(course, instruction, instruction.label);
    case 'point':
      return point(course, instruction);
    case 'submit':
      return submit(course, instruction);
    case 'fill':
      return fill(course, instruction);
    case 'example':
      exemplify(course, instruction, (each) => performHere(course, each));
      return 'done';
    case 'pick':
      return pick(course, instruction);
    case 'move': {
      const { device, control, value, place } = instruction;
      const label = labelOf(course, device, control) ?? control;
      const seen = find(course, instruction, { ...place, text: label }, { on: device }, control);
      if (seen === 'stuck') return 'stuck';
      if (!seen) return 'done';
      return make(
        course,
        seen,
        { text: label, ...place },
        { device, control: seen.part.control, ...(value === undefined ? {} : { value }) },
      );
    }
  }
}

function use(course: Course, instruction: Use | Pick, label: Named): OrderResult {
  const list =
    instruction.type === 'use' ? offering(course, label.text, instruction, true) : undefined;
  if (list) return choose(course, instruction, list, label);
  const seen = find(course, instruction, label, instruction);
  if (seen === 'stuck') return 'stuck';
  if (!seen) return 'done';
  if (instruction.verb.deed === 'scan') reportUnseen(course, label, instruction.nearby);
  const follows = instruction.type === 'use' && instruction.follows ? label : undefined;
  if (instruction.type === 'use' && instruction.mayFocus && takesValue(seen.part)) {
    turnTo(course, seen.device);
    nameControl(course, seen, label);
    return 'done';
  }
  if (!takesVerb(course, { verb: instruction.verb, isValued: false, follows }, seen)) return 'done';
  if (seen.part.gesture === 'toggle')
    return set(course, seen, label, switchedBy(instruction.verb.deed, seen.part));
  if (seen.part.gesture !== 'hold' || instruction.type !== 'use') return make(course, seen, label);
  const value = heldFor(course, instruction, seen.part, label);
  if (value !== undefined) return set(course, seen, label, value, tooShort(instruction, seen.part));
  loseTheWay(course);
  return 'done';
}

/** Uses a control with a value that follows from how it is used. */
function set(course: Course, seen: Seen, label: Quoted, value: string, why?: Why): OrderResult {
  return make(
    course,
    seen,
    label,
    { device: seen.device, control: seen.part.control, value },
    undefined,
    why,
  );
}

/** Presses the main button of the window that was filled in, or the key that is named. */
function submit(course: Course, { key, on, verb }: Submit): OrderResult {
  const own = key === undefined ? undefined : keyFor(course, key, on ?? attendedIn(course));
  if (own) return make(course, own, { ...verb, text: '' });
  if (key !== undefined && key !== sending) return lackObject(course, verb);
  const [main, another] = mainButtonsOn(course.stage.views(course.world), on ?? course.attended);
  if (main && !another) return make(course, main, { ...verb, text: '' });
  // A pattern is sent off by being drawn.
  return isDrawn(course, course.leg.moves.at(-1)) ? 'done' : lackObject(course, verb);
}

/**
 * The key of a device that is meant: the one of the field that was filled in last, before one of no
 * field.
 */
function keyFor(course: Course, key: string, on: string | undefined): Seen | undefined {
  const last = course.made.findLast(
    ({ planned: each }) => 'device' in each && each.device === on,
  )?.planned;
  const filled = last && 'device' in last ? last.control : undefined;
  const keys = inView(course, on).filter(({ part }) => part.key === key);
  return (
    keys.find(({ part }) => part.field !== undefined && part.field === filled) ??
    keys.find(({ part }) => part.field === undefined)
  );
}

/** The one thing in view that takes the verb. */
function point(course: Course, { on, verb }: PointOrder): OrderResult {
  const seen = inView(course, on).filter(({ part }) => takesGesture(verb, part));
  const near = seen.filter(({ device }) => device === course.attended);
  const [one, another] = near.length > 0 ? near : seen;
  if (one && !another) return make(course, one, { ...verb, text: '' });
  return isLeftAt(course, verb) ? 'stuck' : lackObject(course, verb);
}

/** What the verb is to be done to is not to be found. */
function lackObject(course: Course, { start, end, text }: Verb): OrderResult {
  if (isSure(course))
    report(course, { rule: 'unknown-instruction', start, end, verb: text, lacks: 'object' });
  loseTheWay(course);
  return 'done';
}

function isDrawn({ stage }: Course, planned: PlannedMove | undefined): boolean {
  if (!planned || !('device' in planned)) return false;
  return controlAt(stage.definition, planned)?.gesture === 'draw';
}

function fill(course: Course, instruction: Fill): OrderResult {
  const { given, verb } = instruction;
  if (isMiscounted(course, instruction)) return 'done';
  const place =
    instruction.field ??
    (given.kind === 'phrase' ? { ...given.place, text: '' } : { ...verb, text: '' });
  const seen = instruction.field
    ? (misspelt(course, instruction, instruction.field) ??
      find(course, instruction, instruction.field, instruction))
    : (focused(course, instruction) ?? fieldFor(course, instruction));
  if (seen === 'stuck') return 'stuck';
  if (!seen) return 'done';
  const follows = instruction.follows ? instruction.field : undefined;
  if (seen.part.gesture === 'toggle') {
    const value =
      verb.deed === 'clear'
        ? switchedBy(verb.deed, seen.part)
        : switchedTo(wordsGiven(given), course.language);
    if (value !== undefined && takesGesture(verb, seen.part))
      return set(course, seen, place, value);
  }
  if (!takesVerb(course, { verb, isValued: true, follows }, seen)) return 'done';
  if (!takesValue(seen.part)) return make(course, seen, place);
  const entry = planned(course, instruction, seen);
  if (entry === 'stuck' || entry === undefined) return entry ?? 'done';
  return make(course, seen, place, entry);
}

/** "choose **Red** in **Colour**", or a control that is called "Red". */
function pick(course: Course, instruction: Pick): OrderResult {
  const { option, field } = instruction;
  const where: Whereabouts = instruction;
  const seen = field
    ? find(course, instruction, field, where)
    : (focused(course, instruction) ?? offering(course, option.text, where, false));
  if (seen === 'stuck') return 'stuck';
  if (!seen) return field ? 'done' : use(course, instruction, option);
  return choose(course, instruction, seen, option, field);
}

/** Puts an option, which may be misspelt, into a control. */
function choose(
  course: Course,
  { verb }: Use | Pick,
  seen: Seen,
  option: Quoted,
  field?: Quoted,
): OrderResult {
  const stands =
    seen.part.gesture === 'toggle' ? switchedTo(option.text, course.language) : undefined;
  if (stands !== undefined && takesGesture(verb, seen.part))
    return set(course, seen, field ?? option, stands);
  if (!takesVerb(course, { verb, isValued: true }, seen)) return 'done';
  const options = seen.part.options ?? [];
  const isTyped = seen.part.gesture === 'enter';
  // "In the **Name** field, smite the name and select **Save**"
  if (isTyped && inView(course).some(({ part }) => part.label === option.text)) {
    loseTheWay(course);
    return 'done';
  }
  const value =
    isTyped || options.includes(option.text) ? option.text : nearest(option.text, options);
  if (value === undefined) {
    const { start, end, text: said } = option;
    if (!isElsewhere(course, verb))
      report(course, { rule: 'unknown-value', start, end, said, isChoice: true, phrases: options });
    loseTheWay(course);
    return 'done';
  }
  if (value !== option.text)
    report(course, {
      rule: 'label-spelling',
      start: option.start,
      end: option.end,
      label: option.text,
      spelled: value,
    });
  return make(
    course,
    seen,
    option,
    { device: seen.device, control: seen.part.control, value },
    field,
  );
}

/** The control that offers an option, unless another control has that label itself. */
function offering(
  course: Course,
  option: string,
  { on }: Whereabouts,
  isExact: boolean,
): Seen | undefined {
  const seen = inView(course, on);
  if (seen.some(({ part }) => part.label === option)) return undefined;
  return (
    seen.find(({ part }) => part.options?.includes(option)) ??
    (isExact || course.vocabulary.labels.has(option)
      ? undefined
      : seen.find(({ part }) => nearest(option, part.options ?? []) !== undefined))
  );
}

/** Keeps what a label in the text stands for. */
function nameControl(course: Course, { device, part }: Seen, { text, start, end }: Quoted): void {
  if (text !== '') course.labels.set(start, { device, control: part.control, start, end });
}

/** Uses a control that was found; what is planned may put something into it. */
function make(
  course: Course,
  { device, part }: Seen,
  label: Quoted,
  planned: PlannedMove = { device, control: part.control },
  field?: Quoted,
  why: Why = {},
): OrderResult {
  const { start, end } = label;
  for (const named of field ? [label, field] : [label])
    nameControl(course, { device, part }, named);
  if (part.disabled !== undefined) {
    if (isLeftAt(course, label)) return 'stuck';
    const { disabled: reason } = part;
    const wasSure = isSure(course);
    if (wasSure)
      report(course, { rule: 'disabled-control', start, end, label: part.label, reason });
    const isThere =
      wasSure &&
      reach(course, start, `enabled ${device} ${part.control}`, device, (views) =>
        views
          .flatMap(controlsSeenOn)
          .some(
            (other) =>
              other.device === device &&
              other.part.control === part.control &&
              other.part.disabled === undefined,
          ),
      );
    // It may have been the wrong control altogether: what is missing may not be what made it work.
    loseTheWay(course);
    if (!isThere) return 'done';
    // It may have been named too early.
    course.anticipated.push({ device, control: part.control });
  }
  const isEntry =
    part.gesture === 'enter' || part.gesture === 'choose' || part.gesture === 'toggle';
  const { world: before } = course;
  const isChanged = move(course, planned);
  noteRefusal(course, device, before, label);
  // A device that says beforehand that it takes nothing has a section of its own.
  if (!isChanged && !isEntry && isLeftAt(course, { start, end })) return 'stuck';
  if (!isChanged && !isEntry && isSure(course))
    report(course, { rule: 'no-effect', start, end, label: part.label, ...why });
  else if (!isChanged)
    course.leg.repeated ??= {
      start,
      end,
      label: part.label,
      chosen: part.gesture === 'choose' ? part.value : undefined,
    };
  else if (part.disabled === undefined) course.passed.add(start);
  proveByDoing(course);
  return 'done';
}
