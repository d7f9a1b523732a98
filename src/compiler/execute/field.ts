/** The field that is meant where a sentence names none. */
import type { Fill, Named, Pick } from '../resolve/instruction.ts';
import { nearest } from '../resolve/wording.ts';
import { attendedIn, inView, labelOf, report, type Course } from './course.ts';
import { isSure, loseTheWay } from './trust.ts';
import { find } from './find.ts';
import { isMeantFor, type Value } from '../../simulator/index.ts';
import { look, type Seen } from './sight.ts';
import { takesValue } from './verb.ts';

/** "Click **Name** and enter …": the field that was clicked, if it is one. */
export function focused(course: Course, { focus, on }: Fill | Pick): Seen | undefined {
  const sighting =
    focus &&
    look(
      course.stage.views(course.world),
      focus.text,
      { ...(on === undefined ? {} : { on }) },
      course.attended,
    );
  return sighting?.type === 'one' && takesValue(sighting.part) ? sighting : undefined;
}

/**
 * "**Answer 4**": of several labels that are nearly so, the one of the field that the value is
 * meant for.
 */
export function misspelt(
  course: Course,
  { given, on }: Fill,
  { start, end, text: label }: Named,
): Seen | undefined {
  if (given.kind !== 'phrase') return undefined;
  const here = inView(course, on ?? attendedIn(course)).filter(
    ({ part }) => part.gesture === 'enter',
  );
  const [seen, another] = here.filter(({ device, part }) =>
    isMeantFor(given.value, { device, control: part.control }),
  );
  const isNear = seen !== undefined && !another && nearest(label, [seen.part.label]) !== undefined;
  if (
    !isNear ||
    here.some(({ part }) => part.label === label) ||
    course.vocabulary.labels.has(label)
  )
    return undefined;
  report(course, { rule: 'label-spelling', start, end, label, spelled: seen.part.label });
  return seen;
}

/** "In both fields", where there is only one: whether that is so. */
export function isMiscounted(course: Course, { among, on }: Fill): boolean {
  const right = inView(course, on ?? attendedIn(course)).filter(
    ({ part }) => part.gesture === 'enter',
  ).length;
  if (!among || right >= among.count || right === 0) return false;
  const { start, end, text: said } = among;
  if (isSure(course))
    report(course, {
      rule: 'wrong-fact',
      start,
      end,
      said,
      right: String(right),
      phrase: 'fields here: {}',
      isUnnumbered: true,
    });
  loseTheWay(course);
  return true;
}

/** How a value is put in. */
function gestureFor({ into }: Value, { stage: { definition } }: Course): string | undefined {
  const [[id, [control]] = ['', []]] = Object.entries(into);
  return definition.devices.find((device) => device.id === id)?.controls[control ?? '']?.gesture;
}

/** The field on a screen that a value is meant for, where the sentence names none. */
export function fieldFor(course: Course, instruction: Fill): Seen | 'stuck' | undefined {
  const { given, on, verb } = instruction;
  // "Repeat it": as it was put in.
  const before = given.kind === 'again' ? (given.named ?? course.given) : undefined;
  const isDrawn =
    verb.deed === 'draw' ||
    (before?.kind === 'phrase' && gestureFor(before.value, course) === 'draw');
  const all = inView(course, on).filter(({ device, part }) =>
    given.kind === 'phrase'
      ? isMeantFor(given.value, { device, control: part.control })
      : part.gesture === (isDrawn ? 'draw' : 'enter'),
  );
  // What may go anywhere goes where the reader is.
  const own =
    given.kind === 'phrase' ? [] : all.filter(({ device }) => device === attendedIn(course));
  const fields = own.length > 0 ? own : all;
  // What is given again goes into the field that is still empty.
  const empty = given.kind === 'again' ? fields.filter(({ part }) => !part.value) : [];
  const [one, another] = empty.length === 1 ? empty : fields;
  if (one && !another) return one;
  if (one) {
    report(course, {
      rule: 'ambiguous-control',
      start: verb.start,
      end: verb.end,
      label: verb.text,
      places: fields.map(({ part }) => part.label),
    });
    loseTheWay(course);
    return fields.find(({ part }) => !part.value) ?? one;
  }
  const [device, [control] = []] =
    (given.kind === 'phrase' ? Object.entries(given.value.into)[0] : undefined) ?? [];
  const label = labelOf(course, device ?? '', control ?? '');
  return find(
    course,
    instruction,
    { ...verb, text: label ?? verb.text },
    device === undefined ? {} : { on: device },
    control,
  );
}
