/**
 * Every screen and every message that a reader can meet on the way through an article, what it
 * means, and where that is on the way.
 */
import {
  act,
  begin,
  controlsOf,
  editionsOf,
  messagesOf,
  madeIn,
  play,
  send,
  settle,
  textsOf,
  viewOf,
  viewsOf,
  type PlannedMove,
  type Situation,
  type DeviceTrouble,
  type View,
  type World,
} from '../simulator/index.ts';
import { checkpointsOf, type Checkpoint, type Score } from './course.ts';
import { performed } from './guidance.ts';
import { chosenIn, legAt, stepsOn, tellingWays, wayAt } from './plan.ts';
import { turn, type Session } from './session.ts';

/** A screen, at the first moment at which it is to be seen. */
export interface Sighting {
  readonly view: View;
  /** What the device says, which tells the screen from others of the same title. */
  readonly message: string | undefined;
  /** What that means, where it is a complaint. */
  readonly means?: string;
  readonly way: number;
  readonly position: number;
  /** What is done in the step until then. */
  readonly moves: readonly PlannedMove[];
}

/** A moment on a way. */
interface Moment extends Pick<Checkpoint, 'made' | 'world'> {
  readonly way: number;
  readonly position: number;
  /** The step's aim is reached: what is done from here on belongs to the next. */
  readonly isEnd: boolean;
}

/**
 * The screens of the device that the reader stands before, in the order of the way, those of the
 * reader's own situation first; and whatever any device tells, on the way or beside it.
 */
export function sightingsOf(score: Score, session: Session): readonly Sighting[] {
  const { definition } = score;
  const [{ id: own }] = definition.devices;
  const found = new Map<string, Sighting>();
  const add = (sighting: Sighting): void => {
    const { view, message } = sighting;
    if (view.device !== own && message === undefined) return;
    const name = `${view.device} ${view.screen} ${message ?? ''}`;
    if (!found.has(name)) found.set(name, sighting);
  };
  const moments = momentsFor(score, session.way);
  for (const { made, world, way, position } of moments) {
    const moves = legAt(score.plan, way, position)?.moves.slice(0, made) ?? [];
    for (const view of viewsOf(definition, world))
      add({ view, message: messageOn(view), way, position, moves });
  }
  for (const trouble of definition.troubles ?? []) {
    const sighting = comeUpon(score, trouble, moments);
    if (sighting) add(sighting);
  }
  return [...found.values()];
}

/**
 * Whether a reader who types some words of their screen means this one: numbers are others there.
 */
export function says({ view, message }: Sighting, words: string): boolean {
  return comparable([...textsOf(view), message ?? ''].join(' ')).includes(comparable(words));
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '0');
}

/** The first moment from which a reader comes upon a trouble. */
function comeUpon(
  score: Score,
  trouble: DeviceTrouble,
  moments: readonly Moment[],
): Sighting | undefined {
  const { definition, plan } = score;
  for (const moment of moments) {
    const { made, way, position, isEnd } = moment;
    const isUsed = legAt(plan, way, position)?.moves.some(
      (move) => 'control' in move && move.device === trouble.device,
    );
    if (isEnd || !isUsed) continue;
    const world = trouble.in ? elsewhere(score, moment, trouble.in) : moment.world;
    if (!offers(score, world, trouble)) continue;
    const view = viewOf(definition, troubled(score, world, trouble), trouble.device);
    const message = messageOn(view);
    if (view.state !== trouble.state || message === undefined) continue;
    // What comes in other circumstances only does not come in the reader's run here.
    const moves = [
      ...(legAt(plan, way, position)?.moves.slice(0, made) ?? []),
      ...(trouble.in ? [] : trouble.by),
    ];
    return { view, message, means: trouble.means, way, position, moves };
  }
  return undefined;
}

/** The same moment in other circumstances. */
function elsewhere(
  { definition, plan }: Score,
  { made, way, position }: Moment,
  circumstances: Situation,
): World {
  const done = stepsOn(plan, way)
    .slice(0, position + 1)
    .flatMap(
      (_, at) => legAt(plan, way, at)?.moves.slice(0, at === position ? made : undefined) ?? [],
    );
  return play(
    definition,
    begin(definition, { ...wayAt(plan, way).situation, ...circumstances }),
    done,
  );
}

/**
 * The world in which a trouble has come; what reaches a device comes before anything else that is
 * under way.
 */
function troubled(
  { definition }: Score,
  world: World,
  { device, by, event }: DeviceTrouble,
): World {
  if (!event) return play(definition, world, by);
  const moved = by.reduce((before, planned) => {
    const move = madeIn(definition, before, planned);
    return move ? act(definition, before, move) : before;
  }, world);
  return settle(definition, send(definition, moved, device, event));
}

/** Whether the first thing to be done for a trouble can be done. */
function offers({ definition }: Score, world: World, { by }: DeviceTrouble): boolean {
  const first = by.find((move) => 'control' in move);
  return (
    !first ||
    controlsOf(viewOf(definition, world, first.device)).some(
      ({ control }) => control === first.control,
    )
  );
}

function messageOn(view: View): string | undefined {
  const messages = messagesOf(view);
  return (messages.find(({ tone }) => tone === 'bad') ?? messages[0])?.text;
}

/**
 * The run of a reader whose own device shows this: the steps before it are done there, and nothing
 * of it here.
 */
export function standAt(
  score: Score,
  session: Session,
  { way, position, moves }: Sighting,
): Session {
  const there = moves.reduce(
    (run, planned) => performed(score, run, planned),
    turn(score, session, { way, position, from: 'plan' }),
  );
  const done = [...new Set([...there.done, ...stepsOn(score.plan, way).slice(0, position)])];
  return { ...there, done, logged: there.log.length, before: session };
}

/** Every moment on the ways on which there is something new to be seen. */
function momentsFor(score: Score, own: number): readonly Moment[] {
  return waysFor(score, own).flatMap((way) =>
    stepsOn(score.plan, way).flatMap((_, position) => {
      const marks = checkpointsOf(score, way, position);
      const aim = marks.at(-1)?.standings.join('\n');
      return marks.map(({ made, world, standings }) => ({
        made,
        world,
        way,
        position,
        isEnd: standings.join('\n') === aim,
      }));
    }),
  );
}

/** The reader's own way, those of the same situation, the others in the reader's editions. */
function waysFor({ plan, definition }: Score, own: number): readonly number[] {
  const chosen = JSON.stringify(chosenIn(plan, wayAt(plan, own).situation));
  const isAlike = (way: number): boolean =>
    JSON.stringify(chosenIn(plan, wayAt(plan, way).situation)) === chosen;
  const indices = [...plan.ways.keys()];
  const telling = [...tellingWays(plan, editionsOf(definition, wayAt(plan, own).situation))];
  return [...new Set([own, ...indices.filter(isAlike), ...telling])];
}
