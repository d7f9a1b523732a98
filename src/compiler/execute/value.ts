/** The move that puts a value into a field. */
import {
  controlsOf,
  isMeantFor,
  textsOf,
  type Move,
  type PlannedMove,
  type Value,
  type View,
  type World,
} from '../../simulator/index.ts';
import { isWithin, type Stretch } from '../parse/tokens.ts';
import type { Fill, Given, Know } from '../resolve/instruction.ts';
import { nearest, nearestPhrase } from '../resolve/wording.ts';
import { hasErred, isLeftAt, report, type Course } from './course.ts';
import { isSure, loseTheWay } from './trust.ts';
import { deviceNamed, reach } from './find.ts';
import { titlesOf, viewsOn, type Seen } from './sight.ts';
import { reportUnsaid } from './verb.ts';

type Entry = Move & { readonly phrase?: string; readonly slip?: string };

/** The move as it is planned; undefined where nobody knows the value. */
export function planned(
  course: Course,
  { field, given, verb }: Fill,
  { device, part }: Seen,
): PlannedMove | 'stuck' | undefined {
  const target = { device, control: part.control };
  const known = settled(course, given, target, verb, part.options);
  course.given = known;
  const slip = slipAt(course, target);
  if (known?.kind === 'literal' && slip !== undefined) return slipped(course, { ...target, slip });
  if (known?.kind === 'literal')
    return optionOf(course, known.text, part.options, known.place, {
      ...target,
      value: known.text,
    });
  if (known?.kind !== 'phrase') {
    if (given.kind !== 'unknown')
      reportUnsaid(course, verb, part, part.options ?? meantFor(course, target).map(said));
    loseTheWay(course);
    return undefined;
  }
  const isKnown = learn(course, known, target);
  if (isKnown === 'stuck') return 'stuck';
  if (!isKnown) return undefined;
  const isRightField = !course.observed.some(({ finding }) => field && isWithin(finding, [field]));
  if (given.kind === 'phrase' && isRightField) reportMisplaced(course, known, target, part.label);
  return slip === undefined
    ? { ...target, phrase: said(known.value) }
    : slipped(course, { ...target, slip });
}

function said({ phrases }: Value): string {
  return phrases[0];
}

function meantFor({ stage }: Course, move: Move): Value[] {
  return stage.definition.values.filter((value) => isMeantFor(value, move));
}

/** The first time in a way with a slip that there is a wrong value, its control takes that. */
function slipAt(course: Course, { device, control }: Move): string | undefined {
  const { slip } = course.variant;
  if (!course.slipIsDue || !slip || !('slip' in slip.means)) return undefined;
  const { slip: made } = slip.means;
  const isHere = made.device === device && made.control === control;
  return isHere && made.value(course.world) !== undefined ? slip.phrases[0] : undefined;
}

/** The mistake is made only once. */
function slipped(course: Course, entry: Entry): Entry {
  course.slipIsDue = false;
  return entry;
}

/** "Read the security code": the reader must be able to. */
export function know(course: Course, { value, place, on }: Know): 'done' | 'stuck' {
  // "Read the code and enter it."
  course.given = { kind: 'phrase', value, place };
  return learn(course, { value, place, on }) === 'stuck' ? 'stuck' : 'done';
}

/**
 * Whether the reader knows a value. Who does not is taken to where it is known and, where there is
 * a field for it, that is shown.
 */
function learn(
  course: Course,
  { value, place, on }: Pick<Know, 'value' | 'place' | 'on'>,
  field?: Move,
): boolean | 'stuck' {
  const isKnown = (world: World): boolean => value.of(world) !== undefined;
  const { start, end } = place;
  if (isKnown(course.world)) {
    if (on !== undefined) reportElsewhere(course, value, place, on);
    course.passed.add(start);
    return true;
  }
  if (isLeftAt(course, place)) return 'stuck';
  // Whatever went wrong before may be why.
  if (isSure(course) && !hasErred(course))
    report(course, {
      rule: 'unknown-value',
      start,
      end,
      said: said(value),
      reason: value.unknown,
      phrases: [],
    });
  const goal = `value ${said(value)} ${field ? `${field.device} ${field.control}` : ''}`;
  const isThere = (views: readonly View[], world: World): boolean =>
    isKnown(world) && (!field || hasField(views, field));
  if (reach(course, start, goal, undefined, isThere)) return true;
  loseTheWay(course);
  return false;
}

/** A value that is said to be read on a device, and that only another one shows. */
function reportElsewhere(course: Course, value: Value, { start, end }: Stretch, on: string): void {
  const { stage, text, world } = course;
  const wanted = value.of(world) ?? '';
  const isOn = (view: View): boolean => textsOf(view).some((shown) => shown.includes(wanted));
  const views = stage.views(world);
  const meant = viewsOn(views, on);
  const other = views.find(isOn);
  if (!other || meant.some(isOn) || !isSure(course)) return;
  const told = {
    text: text.slice(start, end),
    shown: true,
    titles: titlesOf(meant),
    suggestion: undefined,
    passing: undefined,
  };
  report(course, {
    rule: 'screen-not-shown',
    start,
    end,
    device: deviceNamed(course, other.device),
    ...told,
  });
}

/** What is meant where the sentence says "it" or nothing, or something nobody knows. */
function settled(
  course: Course,
  given: Given,
  target: Move,
  verb: Fill['verb'],
  options: readonly string[] | undefined,
): Given | undefined {
  if (given.kind === 'literal' || given.kind === 'phrase') return given;
  const { values } = course.stage.definition;
  const meant = meantFor(course, target);
  const [only] = meant.length === 1 ? meant : [];
  if (given.kind === 'again') {
    const known = [given.named, course.given].filter((each) => each !== undefined);
    if (known.length === 0) return only && { kind: 'phrase', value: only, place: verb };
    const it = known.find((each) => each.kind !== 'phrase' || suits(course, each.value, meant));
    if (it) return it;
  }
  if (given.kind === 'unsaid') return only && { kind: 'phrase', value: only, place: verb };
  if (given.kind === 'unknown' && options && meant.length === 0)
    return { kind: 'literal', text: given.said.text, place: given.said };
  const phrases = values.flatMap((value) => value.phrases);
  const suggestion = nearestPhrase(given.said.text, phrases);
  const { start, end, text } = given.said;
  const expected = (meant.length > 0 ? meant : values).map(said);
  // A verb that does not suit the field may be what is wrong with the value.
  const isTold = course.observed.some(
    ({ finding }) => finding.rule === 'wrong-verb' && finding.start === verb.start,
  );
  if (!isTold)
    report(course, {
      rule: 'unknown-value',
      start,
      end,
      said: text,
      suggestion,
      phrases: expected,
    });
  const value =
    values.find((each) => suggestion !== undefined && each.phrases.includes(suggestion)) ??
    meant[0];
  return value && { kind: 'phrase', value, place: given.said };
}

/**
 * A value of the world in a field that is meant for others; what comes of it is no mistake of its
 * own.
 */
function reportMisplaced(
  course: Course,
  { place, value }: Extract<Given, { kind: 'phrase' }>,
  target: Move,
  into: string,
): void {
  const meant = meantFor(course, target);
  if (suits(course, value, meant) || !isSure(course)) return;
  const { start, end } = place;
  report(course, {
    rule: 'unknown-value',
    start,
    end,
    said: said(value),
    into,
    phrases: meant.map(said),
  });
  loseTheWay(course);
}

/**
 * Whether a value may go into a field: it is meant for it or comes to the same, now or at first, or
 * nothing is known of the field.
 */
function suits({ made, world }: Course, value: Value, meant: readonly Value[]): boolean {
  const worlds = [made[0]?.before ?? world, world];
  const comesTo = (each: Value): boolean =>
    worlds.some((at) => each.of(at) !== undefined && each.of(at) === value.of(at));
  return meant.length === 0 || meant.some((each) => each === value || comesTo(each));
}

/** A value for a list must be one of its options. */
function optionOf(
  course: Course,
  text: string,
  options: readonly string[] | undefined,
  { start, end }: Stretch,
  move: Entry,
): Entry | undefined {
  if (!options || options.includes(text)) return move;
  report(course, {
    rule: 'unknown-value',
    start,
    end,
    said: text,
    suggestion: nearest(text, options),
    isChoice: true,
    phrases: options,
  });
  loseTheWay(course);
  return undefined;
}

function hasField(views: readonly View[], { device, control }: Move): boolean {
  return views.some(
    (view) => view.device === device && controlsOf(view).some((part) => part.control === control),
  );
}
