/**
 * Helps a reader along: where they are on the way, what is still to do, and how to get back when
 * they have strayed.
 */
import {
  actorOf,
  awaitedIn,
  advance,
  findPath,
  madeIn,
  play,
  settle,
  standing,
  type Move,
  type PlannedMove,
  type View,
  type World,
} from '../simulator/index.ts';
import { isOnLeg, checkpointsOf, standingsOf, type Score } from './course.ts';
import { legAt } from './plan.ts';
import {
  isReached,
  makeMove,
  proceed,
  skipWait,
  stepOf,
  tick,
  waitLeft,
  type Session,
} from './session.ts';

/** How many worlds are looked at for a way back. Who is farther off begins the step again. */
const searchLimit = 400;

/** How many where a way leads through several steps: from one to the next it is short. */
const nearBy = 40;

/**
 * Whether a device shows a screen, or an error, that is not on the way through this step, and no
 * waiting will change that.
 */
export function isOffPath(score: Score, { way, position, world }: Session): boolean {
  return ![world, settle(score.definition, world)].some((soon) =>
    isOnLeg(score, way, position, soon),
  );
}

/**
 * The moves by which a reader who has strayed comes back: the rest of the step, where it can be
 * done from here, else the shortest way to a moment from which it can. Undefined where there is
 * none within reach.
 */
export function wayBack(score: Score, session: Session): readonly PlannedMove[] | undefined {
  const world = settle(score.definition, session.world);
  return restFrom(score, session, world) ?? pathBack(score, session, world);
}

/**
 * Whether the rest of the step cannot be done from where the reader is: a typing mistake is not a
 * wrong turning.
 */
export function hasStrayed(score: Score, session: Session): boolean {
  return restFrom(score, session, settle(score.definition, session.world)) === undefined;
}

/**
 * The moves that are still to be made to the step's aim; empty at the aim, undefined where there is
 * no way.
 */
export function movesToAim(score: Score, session: Session): readonly PlannedMove[] | undefined {
  if (isReached(score, session)) return [];
  const world = settle(score.definition, session.world);
  const rest = restFrom(score, session, world);
  if (rest) return rest;
  const back = session.isAimOld
    ? pathToStart(score, session, world)
    : pathBack(score, session, world);
  return (
    back && [...back, ...(restFrom(score, session, play(score.definition, world, back)) ?? [])]
  );
}

/**
 * The step, before this one, from which the reader can go on in the world as it is; undefined where
 * there is none.
 */
export function stepBack(score: Score, session: Session): string | undefined {
  const { plan } = score;
  for (let position = session.position - 1; position >= 0; position -= 1) {
    if (leadsHere(score, session, position)) return legAt(plan, session.way, position)?.step;
  }
  return undefined;
}

/**
 * Whether the moves from a leg on can all be made from where the reader stands, to the end of this
 * step.
 */
function leadsHere(score: Score, session: Session, from: number): boolean {
  let world = settle(score.definition, session.world);
  for (let position = from; position <= session.position; position += 1) {
    const here = { ...session, position, world, entered: world };
    const rest = restFrom(score, here, world, movedIn(score, here));
    const start = rest ? [] : position > from ? pathToStart(score, here, world) : undefined;
    const ready = start && play(score.definition, world, start);
    const moves = rest ?? (ready && restFrom(score, here, ready, movedIn(score, here)));
    if (!ready || !moves) return false;
    world = play(score.definition, ready, moves);
  }
  return true;
}

/**
 * The run of a reader whose own device has done the step: what is left of it is done in the
 * simulated world, too.
 */
export function takeAsDone(score: Score, session: Session): Session {
  const step = stepOf(score.plan, session);
  const isStillAt = (run: Session): boolean => stepOf(score.plan, run) === step;
  let run = session;
  for (const planned of movesToAim(score, session) ?? [])
    if (isStillAt(run)) run = waitOut(score, performed(score, run, planned));
  const done = run.done.includes(step) ? run : { ...session, done: [...session.done, step] };
  return { ...(isStillAt(done) ? proceed(score, done) : done), before: session };
}

/** The run after a planned move. */
export function performed(score: Score, run: Session, planned: PlannedMove): Session {
  if ('wait' in planned) return tick(score, run, planned.wait);
  const move = madeIn(score.definition, run.world, planned);
  return move ? makeMove(score, run, move) : run;
}

/**
 * The shortest end of the step's own moves that leads to its aim from here, each of them with an
 * effect.
 */
function restFrom(
  score: Score,
  session: Session,
  world: World,
  devices = devicesOf(score, session),
): readonly PlannedMove[] | undefined {
  const { definition } = score;
  const marks = checkpointsOf(score, session.way, session.position);
  const last = marks.at(-1);
  const aim = last && standingsOf(definition, last.world, devices).join('\n');
  const moves = legAt(score.plan, session.way, session.position)?.moves ?? [];
  const wait = waitLeft(score, { ...session, world });
  if (wait > 0 && standingsOf(definition, world, devices).join('\n') === aim) return [{ wait }];
  const leadsToAim = (rest: readonly PlannedMove[]): boolean => {
    let now = world;
    for (const planned of rest) {
      const next = play(definition, now, [planned]);
      if (next === now) return false;
      now = next;
    }
    return standingsOf(definition, now, devices).join('\n') === aim;
  };
  return moves.map((_, made) => moves.slice(made)).findLast(leadsToAim);
}

/**
 * The devices that a step's moves are made on: what is half filled in on another is none of its
 * business.
 */
function movedIn({ plan }: Score, { way, position }: Session): readonly string[] {
  return [
    ...new Set(
      legAt(plan, way, position)?.moves.flatMap((move) => ('wait' in move ? [] : move.device)),
    ),
  ];
}

/**
 * The moves to where the step's devices stand at its beginning, if that is near: a mail that is
 * open is closed before the next.
 */
function pathToStart(score: Score, session: Session, from: World): readonly Move[] | undefined {
  const { definition } = score;
  const start = checkpointsOf(score, session.way, session.position)[0]?.standings.join('\n');
  const isThere = (_: readonly View[], there: World): boolean =>
    standingsOf(definition, there, devicesOf(score, session)).join('\n') === start;
  return findPath(definition, from, isThere, { limit: nearBy });
}

function pathBack(score: Score, session: Session, world: World): readonly Move[] | undefined {
  const moments = checkpointsOf(score, session.way, session.position).map(({ standings }) =>
    standings.join('\n'),
  );
  const devices = devicesOf(score, session);
  const isBack = (views: readonly View[], there: World): boolean => {
    const places = devices
      .map((device) => views.find((view) => view.device === device))
      .map((view) => (view ? standing(view) : ''));
    const place = places.join('\n');
    return (
      place === moments.at(-1) ||
      (moments.includes(place) && restFrom(score, session, there) !== undefined)
    );
  };
  return findPath(score.definition, world, isBack, { limit: searchLimit });
}

/**
 * What a reader can only wait for: something that comes to a device within their patience, or what
 * the step says to wait for.
 */
export interface AwaitedEvent {
  /** The device's name; none where the step itself says how long to wait. */
  readonly device?: string;
  readonly seconds: number;
}

/** What there is to wait for now, if anything. */
export function waitAhead(score: Score, session: Session): AwaitedEvent | undefined {
  const { now, queue } = session.world;
  const [next] = queue;
  const due =
    awaitedIn(session.world) ?? (next && helps(score, session, next.at - now) ? next : undefined);
  if (due) {
    return {
      device: actorOf(score.definition, due.device).name,
      seconds: Math.ceil((due.at - now) / 1000),
    };
  }
  const wait = waitSaid(score, session);
  return wait === undefined ? undefined : { seconds: Math.ceil(wait / 1000) };
}

/**
 * Whether a reader who has left the path is on it again after a time in which they do nothing: a
 * lock that opens by itself.
 */
function helps(score: Score, session: Session, milliseconds: number): boolean {
  if (isOnLeg(score, session.way, session.position, session.world) || !hasStrayed(score, session))
    return false;
  return (
    restFrom(
      score,
      session,
      settle(score.definition, advance(score.definition, session.world, milliseconds)),
    ) !== undefined
  );
}

/** The session once what there is to wait for has come. */
export function waitOut(score: Score, session: Session): Session {
  const rested = skipWait(score, session);
  return rested.world === session.world
    ? tick(score, session, (waitAhead(score, session)?.seconds ?? 0) * 1_000)
    : rested;
}

/** How long the step says to wait before anything else is done, in milliseconds. */
function waitSaid(score: Score, session: Session): number | undefined {
  const leg = legAt(score.plan, session.way, session.position);
  // Few steps say so, and what is left to do takes a while to find out.
  if (!leg?.moves.some((move) => 'wait' in move) || isReached(score, session)) return undefined;
  const [next] = restFrom(score, session, session.world) ?? [];
  return next && 'wait' in next ? next.wait : undefined;
}

function devicesOf({ plan }: Score, { way, position }: Session): readonly string[] {
  return legAt(plan, way, position)?.devices ?? [];
}
