/** Holds the verb of a sentence against the control it is used on. */
import type { ControlPart } from '../../simulator/index.ts';
import type { Deed } from '../parse/english.ts';
import type { Verb } from '../resolve/instruction.ts';
import { loseTheWay, report, type Course } from './course.ts';

type Gesture = ControlPart['gesture'];

/** What each verb can be said of; "set" is said of lists and of fields. */
const gestures: Readonly<Partial<Record<Deed, readonly Gesture[]>>> = {
  press: ['press'],
  'right-click': ['right-click'],
  scan: ['scan'],
  draw: ['draw'],
  // Who repeats a pattern draws it.
  value: ['enter', 'draw'],
  clear: ['enter', 'draw'],
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

/**
 * Whether it is known what to do with a control: the verb fits, or another one is all it takes. What does not fit is reported.
 * @param isValued whether the sentence says something that is to be put into the control
 */
export function takesVerb(course: Course, verb: Verb, { gesture, label, options = [] }: ControlPart, isValued: boolean): boolean {
  const { start, end, text } = verb;
  const isEnough = takingValues.has(gesture) === isValued;
  if (!gestures[verb.deed]?.includes(gesture))
    report(course, { rule: 'wrong-verb', start, end, label, verb: text, verbs: verbs[gesture], isEnough });
  else if (!isEnough) reportUnsaid(course, verb, label, options);
  if (!isEnough) loseTheWay(course);
  return isEnough;
}

/** Nothing is said of what is to be put into a control. */
export function reportUnsaid(course: Course, { start, end }: Verb, field: string, phrases: readonly string[]): void {
  report(course, { rule: 'unknown-value', start, end, said: '', field, reason: undefined, suggestion: undefined, phrases });
}
