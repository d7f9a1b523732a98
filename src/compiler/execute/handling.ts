/** What becomes of a switch, and for how long a button is held. */
import { lengthInWords, switched, type ControlPart } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import type { Given, Quoted, Use, Verb } from '../resolve/instruction.ts';
import { report, type Course } from './course.ts';

/** How a switch stands after it was used; a click switches it over. */
export function switchedBy(deed: Verb['deed'], { value }: ControlPart): string {
  if (deed === 'tick' || deed === 'choose') return switched.on;
  if (deed === 'untick' || deed === 'clear') return switched.off;
  return value === switched.on ? switched.off : switched.on;
}

/**
 * How a switch is said to be: "set **A** to on"; undefined where no word of the language says so.
 */
export function switchedTo(said: string, { switchWords }: Language): string | undefined {
  const word = said.toLowerCase();
  if (!Object.hasOwn(switchWords, word)) return undefined;
  return switchWords[word] ? switched.on : switched.off;
}

/** The words that say what a switch is set to. */
export function wordsGiven(given: Given): string {
  if (given.kind === 'literal') return given.text;
  return given.kind === 'unknown' ? given.said.text : '';
}

/**
 * How long a button is held, as the value of a move; undefined where nobody says so, which is told
 * unless the verb was wrong.
 */
export function heldFor(
  course: Course,
  { time, verb }: Use,
  { lengths = [] }: ControlPart,
  label: Quoted,
): string | undefined {
  if (time) return String(time.milliseconds);
  if (
    course.observed.some(
      ({ finding }) => finding.rule === 'wrong-verb' && finding.start === verb.start,
    )
  )
    return undefined;
  const { start, end, text } = label;
  report(course, {
    rule: 'unknown-duration',
    start,
    end,
    said: text,
    isTooLong: false,
    needs: lengths.map(lengthInWords),
  });
  return undefined;
}

/**
 * The time that changes nothing because it is too short for a button, and the one that it takes.
 */
export function tooShort({ time }: Use, { lengths = [] }: ControlPart) {
  const needs = lengths
    .filter((length) => length > (time?.milliseconds ?? Infinity))
    .map(lengthInWords);
  return time && needs.length > 0
    ? { held: { start: time.start, end: time.end, said: lengthInWords(time.milliseconds), needs } }
    : {};
}
