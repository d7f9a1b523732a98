/** What a label or a claim meets on the screens. */
import {
  controlsOf,
  everyPart,
  isMeantFor,
  messagesOf,
  nameOf,
  rowOf,
  rowsOf,
  textsOf,
  type ControlPart,
  type RowPart,
  type Value,
  type View,
} from '../../simulator/index.ts';
import type { Quoted, Shown, Whereabouts } from '../resolve/instruction.ts';
import { nearest, plain, plainOnce } from '../resolve/wording.ts';

/** A control that is to be seen. */
export interface Seen {
  readonly device: string;
  readonly part: ControlPart;
}

export type ControlSighting =
  | ({ readonly type: 'one' | 'misspelt' } & Seen)
  /** `rows` are what the rows are called that it stands in, where only these tell them apart. */
  | { readonly type: 'several'; readonly seen: readonly Seen[]; readonly rows?: readonly string[] }
  | { readonly type: 'none' };

/** What is in view, of one device where it is named. */
export function viewsOn(views: readonly View[], on: string | undefined): readonly View[] {
  return on === undefined ? views : views.filter(({ device }) => device === on);
}

/** Looks for a label: on the device that is named or attended first, then on the others. */
export function look(
  views: readonly View[],
  label: string,
  where: Whereabouts,
  attended: string | undefined,
): ControlSighting {
  const meant = viewsOn(views, where.on);
  const found = meant
    .map((view) => candidatesOn(view, label, where.row))
    .filter(({ length }) => length > 0);
  const on = (id: string | undefined) => found.find(([first]) => first?.device === id);
  const preferred = on(where.nearby) ?? on(attended);
  const [several = []] = preferred ? [preferred] : found.length > 1 ? [] : found;
  if (several.length > 1) return { type: 'several', seen: several, rows: rowsWith(views, several) };
  if (preferred?.[0]) return { type: 'one', ...preferred[0] };
  const exact = found.flat();
  const [one, another] = exact;
  if (one && another) return { type: 'several', seen: exact };
  if (one) return { type: 'one', ...one };
  const spelled = nearest(label, new Set(meant.flatMap((view) => [...labelledOn(view).keys()])));
  const near =
    spelled === undefined ? [] : meant.flatMap((view) => labelledOn(view).get(spelled) ?? []);
  const nearly = near.find(({ device }) => device === attended) ?? near[0];
  return nearly ? { type: 'misspelt', ...nearly } : { type: 'none' };
}

/**
 * The controls of a view with a label, in the row that is named; of rows that are called alike the
 * first is meant.
 */
function candidatesOn(view: View, label: string, row: string | undefined): readonly Seen[] {
  const all = labelledOn(view).get(label) ?? [];
  const keys = row === undefined ? [] : rowsNamed(view, row).map(({ key }) => key);
  const inRow = all.filter(({ part }) => keys.includes(rowOf(part.control)));
  const meant =
    inRow.length > 0 || all.some(({ part }) => row !== undefined && rowOf(part.control) !== '')
      ? inRow
      : all;
  const [first] = meant;
  const isAlike =
    first !== undefined &&
    meant.every(({ part }) => nameOf(part.control) === nameOf(first.part.control));
  const isOwnName =
    isAlike &&
    rowsOf(view).some(({ key, label: own }) => key === rowOf(first.part.control) && own === label);
  return isOwnName ? [first] : meant;
}

/** All that stands in the rows of a view that are called so, of collections and of facts. */
function linesNamed(view: View, name: string): (readonly string[])[] {
  const rows = rowsNamed(view, name).map(({ label, cells = [], parts }) => [
    label,
    ...cells,
    ...parts.map((part) => part.label),
  ]);
  const facts = everyPart(view.parts).flatMap((part) => (part.kind === 'facts' ? part.rows : []));
  return [
    ...rows,
    ...facts
      .filter((fact) => plain(fact.name) === plain(name))
      .map((fact) => [fact.name, fact.value]),
  ];
}

/** The rows of a view that are called so, or have it in a cell. */
export function rowsNamed(view: View, name: string): RowPart[] {
  const wanted = plain(name);
  return rowsOf(view).filter(({ label, cells = [] }) =>
    [label, ...cells].some((text) => plain(text) === wanted),
  );
}

/** What the rows are called that these controls stand in. */
function rowsWith(views: readonly View[], seen: readonly Seen[]): string[] {
  return seen.flatMap(({ device, part }) =>
    views
      .filter((view) => view.device === device)
      .flatMap((view) => rowsOf(view).filter(({ key }) => key === rowOf(part.control)))
      .map(({ label }) => label),
  );
}

/**
 * How strikingly a text is to be read on screens: 0 not at all, 1 as the label of a control, 2 as a
 * message or the beginning of one, 3 as a title. A control that is called like a screen is not that
 * screen.
 */
export function prominenceOf(views: readonly View[], text: string, isScreen: boolean): number {
  const found = views.map((view) => prominenceOn(view, text));
  return Math.max(0, ...found.filter((prominence) => !isScreen || prominence > 1));
}

/** How strikingly what is said to be shown is to be seen; what a field holds is no title. */
export function prominenceOfShown(
  views: readonly View[],
  { asks, field, isScreen, on, inRow: row, text }: Shown & { readonly inRow?: Quoted },
): number {
  const meant = viewsOn(views, on);
  if (asks) return Number(isAsking(meant, asks));
  const prominence = prominenceOf(meant, text.text, isScreen);
  const lines = row && !field ? meant.flatMap((view) => linesNamed(view, row.text)) : undefined;
  // In a line that is not there stands nothing.
  if (lines?.length === 0) return 0;
  // What is said of a row is looked for nowhere else; a title is none of what stands in it.
  if (lines && prominence < 3)
    return lines.some((said) => said.some((each) => plain(each) === plain(text.text))) ? 2 : 0;
  return field ? Number(heldOn(meant, field.text).includes(text.text)) : prominence;
}

/** Whether a field is shown for one of some values. */
export function isAsking(views: readonly View[], values: readonly Value[]): boolean {
  return views
    .flatMap(controlsSeenOn)
    .some(({ device, part: { control } }) =>
      values.some((value) => isMeantFor(value, { device, control })),
    );
}

/** What the fields with a label hold. */
export function heldOn(views: readonly View[], label: string): string[] {
  return views
    .flatMap((view) => labelledOn(view).get(label) ?? [])
    .flatMap(({ part }) => part.value ?? []);
}

function prominenceOn(view: View, text: string): number {
  const known = prominences.get(view) ?? new Map<string, number>();
  prominences.set(view, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const wanted = plain(text);
  const found = readableOn(view)
    .filter(
      (shown) =>
        shown.plain === wanted ||
        (shown.prominence === 2 && text.includes(' ') && startsWithSentence(shown.text, text)),
    )
    .map(({ prominence }) => prominence);
  // "Shows a QR code": the words that say what a picture is stand nowhere on the screen.
  const isPictured = everyPart(view.parts).some(
    (part) => part.kind === 'picture' && plainOnce(part.picture.alt).startsWith(`${wanted} `),
  );
  const most = Math.max(isPictured ? 1 : 0, ...found);
  known.set(text, most);
  return most;
}

/** A sentence of a longer text may be quoted without the rest. */
function startsWithSentence(shown: string, text: string): boolean {
  const wanted = text.replace(/[.…]+$/, '');
  const at = shown.indexOf(wanted);
  const isWhole = !/^[\p{L}\p{N}]/u.test(shown.slice(at + wanted.length));
  return isWhole && (at === 0 || (at > 0 && /[.!?] $/.test(shown.slice(0, at))));
}

/** What was seen of a view once need not be gathered again. */
const controls = new WeakMap<View, readonly Seen[]>();
const labelled = new WeakMap<View, Map<string, readonly Seen[]>>();
const complaints = new WeakMap<View, readonly string[]>();
const readable = new WeakMap<View, readonly Readable[]>();
const prominences = new WeakMap<View, Map<string, number>>();

/** A text as it is shown, and as it is compared. */
interface Readable {
  readonly text: string;
  readonly plain: string;
  readonly prominence: 1 | 2 | 3;
}

/** The controls of a view, with the device they are on. */
export function controlsSeenOn(view: View): readonly Seen[] {
  const known = controls.get(view);
  if (known) return known;
  const seen = controlsOf(view).map((part): Seen => ({ device: view.device, part }));
  controls.set(view, seen);
  return seen;
}

/** Views as their devices print them, beside what they are in the words of the article. */
const printed = new WeakMap<View, () => View>();

/**
 * Says what a device of another edition prints in place of a view. An article may name that, too,
 * where it is about that edition.
 */
export function printedAs(view: View, draw: () => View): void {
  printed.set(view, draw);
}

/** The controls of a view by their labels: as the article calls them first. */
function labelledOn(view: View): ReadonlyMap<string, readonly Seen[]> {
  const known =
    labelled.get(view) ?? new Map(Map.groupBy(controlsSeenOn(view), ({ part }) => part.label));
  if (labelled.has(view)) return known;
  labelled.set(view, known);
  const other = printed.get(view)?.();
  for (const seen of other ? controlsSeenOn(other) : [])
    if (!known.has(seen.part.label)) known.set(seen.part.label, [seen]);
  return known;
}

/** What a screen complains of. */
export function complaintsOn(view: View): readonly string[] {
  const known =
    complaints.get(view) ??
    messagesOf(view).flatMap(({ text, tone }) => (tone === 'bad' ? text : []));
  complaints.set(view, known);
  return known;
}

/** What sends off what a window of a device was filled in with. */
export function mainButtonsOn(views: readonly View[], device: string | undefined): Seen[] {
  const meant = views.filter((view) => view.device === device);
  return meant
    .flatMap(controlsSeenOn)
    .filter(({ part }) => part.gesture === 'press' && part.look === 'primary');
}

/** Everything on a screen that an article can quote. */
export function readableOn(view: View): readonly Readable[] {
  const known = readable.get(view);
  if (known) return known;
  const titles = new Set([
    view.title,
    ...everyPart(view.parts).flatMap((part) =>
      part.kind === 'heading' ? [part.text] : 'title' in part ? [part.title] : [],
    ),
  ]);
  const read = (text: string, prominence: Readable['prominence']): Readable => ({
    text,
    plain: plainOnce(text),
    prominence,
  });
  const texts = [
    ...textsOf(view).map((text) => read(text, titles.has(text) ? 3 : 2)),
    ...controlsOf(view).map(({ label }) => read(label, 1)),
  ];
  const other = printed.get(view)?.();
  const all = other ? [...texts, ...readableOn(other)] : texts;
  readable.set(view, all);
  return all;
}

/** The labels that can be used now, each once. */
export function labelsOn(views: readonly View[]): string[] {
  return [...new Set(views.flatMap(controlsSeenOn).map(({ part }) => part.label))];
}

/** The title of each screen, and what it complains of. */
export function titlesOf(views: readonly View[]): string[] {
  return views.map((view) => {
    const said = complaintsOn(view).map((complaint) => `, “${complaint}”`);
    return `${view.deviceName}: ${view.title}${said.join('')}`;
  });
}
