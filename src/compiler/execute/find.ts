/** Finds the control that a label means, wherever it is. */
import {
  controlsOf,
  nameOf,
  rowsOf,
  type Move,
  type View,
  type World,
} from '../../simulator/index.ts';
import type { Elsewhere, FindingOf } from '../findings.ts';
import type { Fill, Instruction, Pick, Quoted, Use, Whereabouts } from '../resolve/instruction.ts';
import { isWordOf } from '../resolve/vocabulary.ts';
import { nearest, plain } from '../resolve/wording.ts';
import { isLeftAt, labelOf, move, report, type Course } from './course.ts';
import { follow, isSure, lead, loseTheWay } from './trust.ts';
import { detourTo } from './detour.ts';
import { passingIn } from './passing.ts';
import { labelsOn, look, titlesOf, viewsOn, type Seen, type ControlSighting } from './sight.ts';

type Asking = Extract<Instruction, Use | Fill | Pick | { type: 'move' }>;

/**
 * The control with this label: here; else, after a finding, the one that was meant. `stuck` where
 * something else in the article takes over, undefined where nobody knows what was meant.
 */
export function find(
  course: Course,
  instruction: Asking,
  label: Quoted,
  said: Whereabouts,
  name?: string,
): Seen | 'stuck' | undefined {
  const { corrected } = course;
  const { inRow: row } = instruction;
  const place = row ? { ...said, row: row.text } : said;
  const where =
    corrected?.sentence === instruction.sentence ? { ...place, on: corrected.device } : place;
  const { stage, vocabulary, world } = course;
  const { start, end } = label;
  const here = stage.views(world);
  const met = lookFor(here, label.text, where, course.attended, name);
  const sighting: ControlSighting = isOtherWord(course, met, label.text, where.on)
    ? { type: 'none' }
    : met;
  if (sighting.type === 'one') return sighting;
  const foreign = name === undefined ? vocabulary.foreign.get(label.text) : undefined;
  if (foreign && lookFor(here, foreign.own, where, course.attended).type === 'one') {
    report(course, {
      rule: 'label-spelling',
      start,
      end,
      label: label.text,
      spelled: foreign.own,
      elsewhere: foreign.elsewhere,
    });
    return find(course, instruction, { ...label, text: foreign.own }, said);
  }
  if (sighting.type === 'several') {
    const { rows, seen } = sighting;
    const places =
      rows ??
      seen.map(({ device: id }) => here.find(({ device }) => device === id)?.deviceName ?? id);
    report(course, {
      rule: 'ambiguous-control',
      start,
      end,
      label: label.text,
      places,
      ...(rows ? { areRows: true } : {}),
    });
    return seen[0];
  }
  const owners = foreign ? [] : (vocabulary.labels.get(label.text) ?? []);
  const isInDoubt = (): boolean =>
    (where.on === undefined ? owners : [where.on]).every((device) => course.doubted.has(device));
  const reportElsewhere = (found: Partial<FindingOf<'control-elsewhere'>>): void => {
    if (!isSure(course) || isInDoubt()) return;
    const passing = found.device
      ? undefined
      : passingIn(
          course,
          (there) => lookFor(there, label.text, where, course.attended, name).type === 'one',
        );
    const nowhere = { path: [], detour: undefined, device: undefined, passing };
    report(course, {
      rule: 'control-elsewhere',
      start,
      end,
      ...elsewhere(course, label),
      ...nowhere,
      ...found,
    });
  };
  if (row && isRowLacking(course, row, label, where)) return undefined;
  const isOwn = sighting.type === 'misspelt' && plain(sighting.part.label) === plain(label.text);
  if (!isOwn && owners.length > 0) {
    const other =
      where.on === undefined ? undefined : lookFor(here, label.text, {}, course.attended);
    const inside = enter(course, instruction, (views) =>
      lookFor(views, label.text, where, course.attended, name),
    );
    if (inside) return inside;
    if (isLeftAt(course, label)) return 'stuck';
    if (other?.type === 'one') {
      reportElsewhere({ device: deviceNamed(course, other.device) });
      follow(course);
      course.corrected = { sentence: instruction.sentence, device: other.device };
      return other;
    }
    if (wasAnticipated(course, label)) return undefined;
    const isThere = (views: readonly View[]): boolean => {
      const seen = lookFor(views, label.text, where, course.attended, name);
      return seen.type === 'several' || (seen.type === 'one' && seen.part.disabled === undefined);
    };
    const goal = ['label', where.on, where.nearby, course.attended, label.text, name].join(' ');
    // Steps that are missing cannot stand in a table.
    const isWorthALook = course.order?.type !== 'example' && course.isWorthALook(start);
    const path = isWorthALook ? stage.path(world, goal, where.on ?? owners[0], isThere) : undefined;
    if (path) {
      reportElsewhere({ path, detour: detourTo(course, instruction, path) });
      takePath(course, path);
      const there = lookFor(stage.views(course.world), label.text, where, course.attended, name);
      // It may have been named too early.
      if (there.type === 'one')
        course.anticipated.push({ device: there.device, control: there.part.control });
      return there.type === 'one' ? there : undefined;
    }
  }
  if (sighting.type === 'misspelt') {
    report(course, {
      rule: 'label-spelling',
      start,
      end,
      label: label.text,
      spelled: sighting.part.label,
    });
    return sighting;
  }
  if (owners.length > 0) {
    reportElsewhere({});
  } else if (
    foreign &&
    (where.on === undefined || vocabulary.labels.get(foreign.own)?.includes(where.on))
  ) {
    if (isSure(course))
      report(course, {
        rule: 'label-spelling',
        start,
        end,
        label: label.text,
        spelled: foreign.own,
        elsewhere: foreign.elsewhere,
      });
  } else {
    // A fix leads nobody to another device.
    const owned = [...vocabulary.labels].flatMap(([other, ids]) =>
      other !== label.text && ids.includes(where.on ?? ids[0] ?? '') ? [other] : [],
    );
    const near = isWordOf(vocabulary, label.text) ? undefined : nearest(label.text, owned);
    const suggestion = near === undefined ? undefined : (vocabulary.foreign.get(near)?.own ?? near);
    const labels = labelsOn(
      here.filter(({ device }) => device === (where.on ?? course.attended ?? device)),
    );
    report(course, {
      rule: 'unknown-control',
      start,
      end,
      label: label.text,
      here: labels,
      suggestion,
    });
  }
  loseTheWay(course);
  return undefined;
}

/**
 * Whether the row that is named is none of those that have this control: told, with the rows that
 * do.
 */
function isRowLacking(course: Course, row: Quoted, label: Quoted, { on }: Whereabouts): boolean {
  const here = course.stage.views(course.world);
  const rows = viewsOn(here, on).flatMap((view) =>
    rowsOf(view).flatMap(({ label: called, parts }) =>
      parts.some((part) => part.label === label.text) ? called : [],
    ),
  );
  if (rows.length === 0) return false;
  const suggestion = nearest(row.text, rows);
  report(course, {
    rule: 'unknown-control',
    start: row.start,
    end: row.end,
    label: row.text,
    isRow: true,
    here: rows,
    suggestion,
  });
  loseTheWay(course);
  return true;
}

/** "In the **A** app, tap **B**": what is found there, once that is opened. */
function enter(
  course: Course,
  { sentence }: Asking,
  lookIn: (views: readonly View[]) => ControlSighting,
): Seen | undefined {
  const { attended, entered, stage, world } = course;
  const door =
    entered?.sentence === sentence
      ? look(stage.views(world), entered.text, {}, attended)
      : undefined;
  if (door?.type !== 'one') return undefined;
  const way = { device: door.device, control: door.part.control };
  const there = lookIn(stage.views(stage.play(world, way).world));
  if (there.type !== 'one') return undefined;
  move(course, way);
  return there;
}

/** Goes the shortest way to where something holds; false where there is none. */
export function reach(
  course: Course,
  place: number,
  goal: string,
  device: string | undefined,
  there: (views: readonly View[], world: World) => boolean,
): boolean {
  const path: readonly Move[] | undefined = course.isWorthALook(place)
    ? course.stage.path(course.world, goal, device, there)
    : undefined;
  if (path) takePath(course, path);
  return path !== undefined;
}

function takePath(course: Course, path: readonly Move[]): void {
  lead(course);
  course.anticipated.push(...path);
  // The article does not ask for these moves.
  const { order } = course;
  course.order = undefined;
  for (const each of path) move(course, each);
  course.order = order;
}

/**
 * Whether a control was used already on the way to another: two steps were swapped, which is told
 * at the first.
 */
function wasAnticipated(course: Course, label: Quoted): boolean {
  const index = course.anticipated.findIndex(
    ({ device, control }) => labelOf(course, device, control) === label.text,
  );
  if (index >= 0) course.anticipated.splice(index, 1);
  course.leg.isDoubtful ||= index >= 0;
  return index >= 0;
}

/** A device's name, and the words that turn a reader to it. */
export function deviceNamed({ stage }: Course, id: string): Elsewhere {
  const device = stage.definition.devices.find((each) => each.id === id);
  return { name: device?.name ?? id, place: device?.places[0] ?? id };
}

/**
 * Whether a label that is met nearly right is no misspelling: a device prints the same words, and
 * there they mean something else.
 */
function isOtherWord(
  { attended, vocabulary }: Course,
  met: ControlSighting,
  text: string,
  on: string | undefined,
): boolean {
  if (met.type !== 'misspelt' || !isWordOf(vocabulary, text)) return false;
  return plain(met.part.label) !== plain(text) || met.device !== (on ?? attended ?? met.device);
}

/** By its name where a comment names the control, by its label in all other cases. */
function lookFor(
  views: readonly View[],
  label: string,
  where: Whereabouts,
  attended: string | undefined,
  name?: string,
): ControlSighting {
  if (name === undefined) return look(views, label, where, attended);
  for (const view of views.filter(({ device }) => device === where.on)) {
    const part = controlsOf(view).find(
      ({ control }) => control === name || nameOf(control) === name,
    );
    if (part) return { type: 'one', device: view.device, part };
  }
  return { type: 'none' };
}

function elsewhere(
  course: Course,
  label: Quoted,
): { readonly label: string; readonly screen: string; readonly here: readonly string[] } {
  const views = course.stage.views(course.world);
  const attended = views.filter(({ device }) => device === (course.attended ?? device));
  return { label: label.text, screen: titlesOf(attended).join(', '), here: labelsOn(attended) };
}
