/** Holds the verb of a sentence against the control it is used on. */
import type { ControlPart } from '../../simulator/index.ts';
import type { Quoted, Verb } from '../resolve/instruction.ts';
import { attendedIn, loseTheWay, report, type Course } from './course.ts';
import { beforeMarks } from './detour.ts';
import type { Seen } from './sight.ts';

type Gesture = ControlPart['gesture'];

/** What each verb can be said of; "set" is said of lists and of fields. */
const gestures: Readonly<Partial<Record<Verb['deed'], readonly Gesture[]>>> = {
  press: ['press'],
  'right-click': ['right-click'],
  scan: ['scan'],
  draw: ['draw'],
  // Who repeats a pattern draws it.
  value: ['enter', 'draw'],
  clear: ['enter', 'draw'],
  // What is logged in with is typed or drawn, or a user that is chosen.
  login: ['enter', 'choose', 'draw'],
  choose: ['press', 'choose'],
  set: ['press', 'choose', 'enter'],
};

const verbs: Readonly<Record<Gesture, readonly string[]>> = {
  press: ['click', 'tap', 'press'],
  'right-click': ['right-click'],
  scan: ['scan'],
  enter: ['enter', 'type'],
  choose: ['choose', 'select'],
  draw: ['draw'],
};

const takingValues: ReadonlySet<Gesture> = new Set(['enter', 'choose', 'draw']);

/** The verb of a sentence with what it is said of. */
export interface Said {
  readonly verb: Verb;
  /** Something is named that is to be put into the control. */
  readonly isValued: boolean;
  /** The label, where the verb stands before another one already. */
  readonly follows?: Quoted | undefined;
}

/** Whether it is known what to do with a control: the verb fits, or another one is all it takes. What does not fit is reported. */
export function takesVerb(course: Course, { verb, isValued, follows }: Said, { device, part }: Seen): boolean {
  const isSaid = course.observed.some(({ finding }) => finding.rule === 'wrong-verb' && finding.start === verb.start);
  // A button behind a field wants a verb of its own: "enter a name in **Name** and **Save**".
  const own = isSaid ? undefined : follows;
  const isEnough = takesValue(part) === isValued || (own !== undefined && isValued);
  const isFitting = takesGesture(verb, part);
  if (!(isFitting && isEnough) && isElsewhere(course, verb, part.label)) {
    loseTheWay(course);
    return false;
  }
  if (!isFitting) {
    const { start, end } = own ?? verb;
    const found = { label: part.label, verb: verb.text, verbs: verbs[part.gesture], isEnough, before: own && beforeMarks(course, own) };
    report(course, { rule: 'wrong-verb', start, end, ...found });
  } else if (!isEnough) reportUnsaid(course, verb, part, part.options ?? []);
  // Neither the verb nor the device is the one the writer speaks of: it is another label that is meant.
  const isMeant = isEnough && (isFitting || device === attendedIn(course));
  if (!isMeant) loseTheWay(course);
  return isMeant;
}

/** Whether a verb can be said of a control. */
export function takesGesture({ deed }: Verb, { gesture }: ControlPart): boolean {
  return gestures[deed]?.includes(gesture) === true;
}

/** Whether the label, or one behind the verb, was just found elsewhere: if it does not suit the verb either, it is the wrong label. */
export function isElsewhere({ observed }: Course, { start }: Verb, label?: string): boolean {
  const last = observed.at(-1)?.finding;
  return last?.rule === 'control-elsewhere' && (last.start > start || last.label === label);
}

/** Whether something can be put into a control. */
export function takesValue({ gesture }: ControlPart): boolean {
  return takingValues.has(gesture);
}

/** Nothing is said of what is to be put into a control. */
export function reportUnsaid(course: Course, { start, end }: Verb, { label, options }: ControlPart, phrases: readonly string[]): void {
  report(course, { rule: 'unknown-value', start, end, said: '', field: label, isChoice: options !== undefined, phrases });
}
