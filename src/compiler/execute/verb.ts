/** Holds the verb of a sentence against the control it is used on. */
import { traitsOf, type ControlPart, type Gesture } from '../../simulator/index.ts';
import type { Quoted, Verb } from '../resolve/instruction.ts';
import { attendedIn, hasErred, labelOf, report, type Course } from './course.ts';
import { loseTheWay } from './trust.ts';
import { beforeMarks } from './detour.ts';
import type { Seen } from './sight.ts';

/** What each gesture is asked for with; "set" is said of lists, fields and switches, and of columns. */
const deeds: Readonly<Record<Gesture, readonly Verb['deed'][]>> = {
  press: ['press', 'choose', 'set'],
  'right-click': ['right-click'],
  scan: ['scan'],
  key: ['press'],
  enter: ['value', 'clear', 'login', 'set'],
  // Who repeats a pattern draws it.
  draw: ['draw', 'value', 'clear', 'login', 'set'],
  // What is logged in with is typed or drawn, or a user that is chosen.
  choose: ['choose', 'set', 'login'],
  toggle: ['tick', 'untick', 'toggle', 'press', 'choose', 'set', 'clear'],
  hold: ['hold'],
};

/** The verb of a sentence with what it is said of. */
export interface SaidVerb {
  readonly verb: Verb;
  /** Something is named that is to be put into the control. */
  readonly isValued: boolean;
  /** The label, where the verb stands before another one already. */
  readonly follows?: Quoted | undefined;
}

/**
 * Whether it is known what to do with a control: the verb fits, or another one is all it takes.
 * What does not fit is reported.
 */
export function takesVerb(
  course: Course,
  { verb, isValued, follows }: SaidVerb,
  { device, part }: Seen,
): boolean {
  const isSaid = course.observed.some(
    ({ finding }) => finding.rule === 'wrong-verb' && finding.start === verb.start,
  );
  // A button behind a field wants a verb of its own: "enter a name in **Name** and **Save**".
  const own = isSaid ? undefined : follows;
  const isEnough = takesValue(part) === isValued || (own !== undefined && isValued);
  const isFitting = takesGesture(verb, part);
  if (
    !(isFitting && isEnough) &&
    (isElsewhere(course, verb, part.label) ||
      (!isFitting && mayBeAnother(course, verb, { device, part })))
  ) {
    loseTheWay(course);
    return false;
  }
  if (!isFitting) {
    const { start, end } = own ?? verb;
    const found = {
      label: part.label,
      verb: verb.text,
      verbs: traitsOf(part.gesture).verbs,
      isEnough,
      before: own && beforeMarks(course, own),
    };
    report(course, { rule: 'wrong-verb', start, end, ...found });
  } else if (!isEnough) reportUnsaid(course, verb, part, part.options ?? []);
  // Neither the verb nor the device is the one the writer speaks of: it is another label that is
  // meant.
  const isMeant = isEnough && (isFitting || device === attendedIn(course));
  if (!isMeant) loseTheWay(course);
  return isMeant;
}

/**
 * Whether, after a mistake, a control of the same label is meant that is somewhere else and takes
 * the verb.
 */
function mayBeAnother(course: Course, { deed }: Verb, { device, part }: Seen): boolean {
  if (!hasErred(course) && !course.hasGap) return false;
  const { controls = {} } = course.stage.definition.devices.find(({ id }) => id === device) ?? {};
  return Object.entries(controls).some(
    ([name, { gesture }]) =>
      deeds[gesture].includes(deed) && labelOf(course, device, name) === part.label,
  );
}

/** Whether a verb can be said of a control. */
export function takesGesture({ deed }: Verb, { gesture }: ControlPart): boolean {
  return deeds[gesture].includes(deed);
}

/**
 * Whether the label, or one behind the verb, was just found elsewhere: if it does not suit the verb
 * either, it is the wrong label.
 */
export function isElsewhere({ observed }: Course, { start }: Verb, label?: string): boolean {
  const last = observed.at(-1)?.finding;
  return last?.rule === 'control-elsewhere' && (last.start > start || last.label === label);
}

/** Whether something that is named can be put into a control. */
export function takesValue({ gesture }: ControlPart): boolean {
  const { takes } = traitsOf(gesture);
  return takes === 'text' || takes === 'option';
}

/** Nothing is said of what is to be put into a control. */
export function reportUnsaid(
  course: Course,
  { start, end }: Verb,
  { label, options }: ControlPart,
  phrases: readonly string[],
): void {
  report(course, {
    rule: 'unknown-value',
    start,
    end,
    said: '',
    field: label,
    isChoice: options !== undefined,
    phrases,
  });
}
