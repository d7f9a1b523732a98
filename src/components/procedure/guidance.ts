/** Helps a reader along: where they are on the way, what is still to do, and how to get back when they have strayed. */
import {
  act,
  controlsOf,
  deviceOf,
  findPath,
  madeIn,
  patience,
  settle,
  standing,
  viewOf,
  type Move,
  type PlannedMove,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';
import { isOnLeg, marksOf, standingsOf, type Mark, type Score } from './course.ts';
import { legAt } from './plan.ts';
import { isReached, type Session } from './session.ts';

/** How many worlds are looked at for a way back. Who is farther off begins the step again. */
const searchLimit = 400;

/** Whether a device shows a screen, or an error, that is not on the way through this step. */
export function isOffPath(score: Score, { way, position, world }: Session): boolean {
  return !isOnLeg(score, way, position, world);
}

/** The way back to the nearest moment of the step, or undefined where there is none within reach. */
export function wayBack(score: Score, session: Session): readonly Move[] | undefined {
  const devices = devicesOf(score, session);
  const moments = new Set(marksOf(score, session.way, session.position).map(({ standings }) => standings.join('\n')));
  let looked = 0;
  const tooFar = new Error('No way back within reach.');
  try {
    return findPath(score.definition, settle(score.definition, session.world), (views) => {
      looked += 1;
      if (looked > searchLimit) throw tooFar;
      const here = devices.map((device) => views.find((view) => view.device === device)).map((view) => (view ? standing(view) : ''));
      return moments.has(here.join('\n'));
    });
  } catch (error) {
    if (error === tooFar) return undefined;
    throw error;
  }
}

/**
 * The moves that are still to be made from here to the step's aim; empty at the aim, undefined where there is no way.
 * With `retype`, what may be wrong in the fields on the screen is typed again.
 */
export function movesToAim(score: Score, session: Session, retype: boolean): readonly PlannedMove[] | undefined {
  if (isReached(score, session)) return [];
  const moves = legAt(score.plan, session.way, session.position)?.moves ?? [];
  const here = latestMark(score, session);
  if (here) return moves.slice(retype ? beforeTyping(score, session, moves, here.made) : here.made);
  const back = wayBack(score, session);
  if (!back) return undefined;
  const world = back.reduce(
    (before, move) => settle(score.definition, act(score.definition, before, move)),
    settle(score.definition, session.world),
  );
  const arrived = latestMark(score, { ...session, world });
  return [...back, ...moves.slice(arrived?.made ?? moves.length)];
}

/** Something that is on its way and comes within a reader's patience: to which device, and in how many seconds. */
export function underWay({ definition }: Score, { world }: Session): { readonly device: string; readonly seconds: number } | undefined {
  const [due] = world.queue;
  if (!due || due.at > world.now + patience) return undefined;
  return { device: deviceOf(definition, due.device).name, seconds: Math.ceil((due.at - world.now) / 1000) };
}

/** A stretch of a sentence; a label is printed in bold. */
export interface Wording {
  readonly text: string;
  readonly label?: true;
}

/** Moves as an instruction in the labels of the screens: "On the recorder, click Cancel, then click Main Menu." */
export function wordsFor(definition: WorldDefinition, from: World, moves: readonly PlannedMove[]): readonly Wording[] {
  const words: Wording[] = [];
  let world = from;
  let device = '';
  for (const planned of moves) {
    const move = madeIn(definition, world, planned);
    if (!move) continue;
    const [place] = deviceOf(definition, move.device).places;
    const beginning = move.device === device ? (words.length > 0 ? ', then ' : '') : `${words.length > 0 ? '. ' : ''}${capital(place)}, `;
    words.push({ text: `${beginning}${verbFor(definition, world, move)} ` }, { text: labelOf(definition, world, move), label: true });
    device = move.device;
    world = settle(definition, act(definition, world, move));
  }
  return words.length > 0 ? [...words, { text: '.' }] : [];
}

/** The label of a move's control, as its screen prints it. */
export function labelOf(definition: WorldDefinition, world: World, move: Move): string {
  return controlsOf(viewOf(definition, world, move.device)).find(({ control }) => control === move.control)?.label ?? '';
}

function verbFor(definition: WorldDefinition, world: World, move: Move): string {
  const view = viewOf(definition, world, move.device);
  const part = controlsOf(view).find(({ control }) => control === move.control);
  switch (part?.gesture) {
    case 'right-click':
      return 'right-click';
    case 'enter':
      return 'fill in';
    case 'choose':
      return `choose ${move.value ?? ''} in`;
    case 'draw':
      return 'draw the';
    case 'scan':
      return 'scan the';
    default:
      return view.frame === 'phone' ? 'tap' : 'click';
  }
}

function devicesOf({ plan }: Score, { way, position }: Session): readonly string[] {
  return legAt(plan, way, position)?.devices ?? [];
}

/** The last moment of the leg that looks as it does here. The aim itself is none: a leg may lead back to where it began. */
function latestMark(score: Score, session: Session): Mark | undefined {
  const here = standingsOf(score.definition, session.world, devicesOf(score, session)).join('\n');
  const marks = marksOf(score, session.way, session.position);
  const last = marks.at(-1)?.made;
  return marks.findLast(({ made, standings }) => made !== last && standings.join('\n') === here);
}

/** Where the typing on the screen in front of the reader began, counted in moves of the leg. */
function beforeTyping(score: Score, session: Session, moves: readonly PlannedMove[], made: number): number {
  const isTyping = (planned: PlannedMove | undefined): boolean => {
    if (!planned || 'wait' in planned) return false;
    const part = controlsOf(viewOf(score.definition, session.world, planned.device)).find(({ control }) => control === planned.control);
    return part !== undefined && (part.gesture === 'enter' || part.gesture === 'choose');
  };
  let from = made;
  while (from > 0 && isTyping(moves[from - 1])) from -= 1;
  return from;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
