/**
 * A reader's run through an article: one world, one step the reader is at, and everything done so
 * far. Where the aim of a step is reached, the run goes on with the next. Pure: each function
 * returns another session. What was done is kept as a log that a run can be made from again.
 */
import { act, advance, controlAt, settle, type Move, type World } from '../simulator/index.ts';
import { checkpointsOf, standingsOf, startOf, type Checkpoint, type Score } from './course.ts';
import { bestWay, chosenIn, legAt, positionOf, wayAt, type Plan } from './plan.ts';
import { typingFaultOf, type PlannedUse } from './typed-value.ts';

/** A reader's move, and when it was made on the virtual clock. */
export interface MadeMove extends Move {
  readonly at: number;
}

/**
 * The reader turns to a leg: in the world as planned, in the world as it is, in the world as the
 * step was left, in the one in which the reader began it, or in the one in which it ends as
 * planned.
 */
export interface Turn {
  readonly way: number;
  readonly position: number;
  readonly from: 'plan' | 'here' | 'left' | 'begun' | 'end';
}

/** A turn, and when it was made on the clock of the world that was left. */
export interface MadeTurn extends Turn {
  readonly at: number;
}

export type LogEntry = MadeMove | MadeTurn;

export interface Session {
  /** Index into the plan's ways. */
  readonly way: number;
  /** Index into the way's legs. */
  readonly position: number;
  readonly world: World;
  /** The world in which the reader turned to this leg. */
  readonly entered: World;
  /** Worlds as other steps were left. */
  readonly left: Readonly<Record<string, World>>;
  /**
   * Worlds in which the reader, coming from another step, began steps: their own, with their own
   * codes.
   */
  readonly begun: Readonly<Record<string, World>>;
  /** How many of the leg's moves have been made, at the farthest moment the reader has been at. */
  readonly farthest: number;
  readonly done: readonly string[];
  readonly log: readonly LogEntry[];
  /**
   * The step's aim stood there before the reader had done anything for it, as an old mail that is
   * still open: it is reached by doing it.
   */
  readonly isAimOld: boolean;
  /** How much of the log is of steps before this one. */
  readonly logged: number;
  /** The run before the last move, to which Undo leads back. */
  readonly before?: Session | undefined;
}

/**
 * A session that has turned to a leg as planned, with nothing done: at its beginning, or where it
 * ends.
 */
export function openSession(
  score: Score,
  way: number,
  position = 0,
  from: 'plan' | 'end' = 'plan',
): Session {
  const world = plannedIn(score, { way, position, from });
  const session: Session = {
    way,
    position,
    world,
    entered: world,
    left: {},
    begun: {},
    farthest: 0,
    done: [],
    log: [{ way, position, from, at: world.now }],
    logged: 1,
    isAimOld: false,
  };
  return tickOff(score, session);
}

/** The world in which a leg begins as planned, or in which it ends. */
function plannedIn(score: Score, { way, position, from }: Turn): World {
  const end = from === 'end' ? checkpointsOf(score, way, position).at(-1) : undefined;
  return end?.world ?? startOf(score, way, position);
}

/** The id of the step the reader is at. */
export function stepOf(plan: Plan, { way, position }: Session): string {
  return legAt(plan, way, position)?.step ?? '';
}

/** The step that comes next on the way, or undefined at its end. */
export function nextStep(plan: Plan, { way, position }: Session): string | undefined {
  return legAt(plan, way, position + 1)?.step;
}

/** Whether the run has come to the end of its way. */
export function isOver(plan: Plan, session: Session): boolean {
  return nextStep(plan, session) === undefined && session.done.includes(stepOf(plan, session));
}

/** Whether the aim of the current leg is reached now, by whatever route. */
export function isReached(score: Score, session: Session): boolean {
  const marks = checkpointsOf(score, session.way, session.position);
  const aim = placeOfMark(marks.at(-1));
  const leg = legAt(score.plan, session.way, session.position);
  if (!leg || standingsOf(score.definition, session.world, leg.devices).join('\n') !== aim)
    return false;
  if (waitLeft(score, session) > 0 || typingLeft(score, session) > 0) return false;
  if (session.isAimOld && movesMade(score, session).length === 0) return false;
  if (leg.moves.length === 0 || placeOfMark(marks[0]) !== aim) return true;
  // A leg that leads back to where it began is not done before it has begun; one that only waits
  // begins by itself.
  const own = leg.moves.filter((move) => !('wait' in move));
  if (own.length === 0) return true;
  const farthest = marks.findLast((mark) => placeOfMark(mark) !== aim);
  return farthest
    ? session.farthest >= farthest.made
    : movesMade(score, session).length >= own.length;
}

/** How much of the time that the step says to wait has not passed yet, in milliseconds. */
export function waitLeft(score: Score, { way, position, world, entered }: Session): number {
  const moves = legAt(score.plan, way, position)?.moves ?? [];
  const said = moves.reduce((sum, move) => sum + ('wait' in move ? move.wait : 0), 0);
  return Math.max(0, entered.now + said - world.now);
}

/** Readers who have typed nothing for so long, in milliseconds, have typed all. */
const typingPause = 1_500;

/**
 * How long the reader is still taken to be typing, in milliseconds: a text that is not the right
 * one yet may become it. Whoever means another pauses, or goes on.
 */
function typingLeft(score: Score, session: Session): number {
  const last = entriesOfStep(session).at(-1);
  if (last?.value === undefined || controlAt(score.definition, last)?.gesture !== 'enter') return 0;
  const left = last.at + typingPause - session.world.now;
  if (left <= 0) return 0;
  const moves = legAt(score.plan, session.way, session.position)?.moves ?? [];
  const planned = moves.find(
    (move): move is PlannedUse =>
      'control' in move && move.device === last.device && move.control === last.control,
  );
  return planned &&
    typingFaultOf(score, session.before?.world ?? session.world, planned, last.value) !== undefined
    ? left
    : 0;
}

/**
 * Where a step is: on the way that suits the reader's circumstances, without slips and faults if
 * there is one.
 */
export function placeInPlan(
  plan: Plan,
  session: Session,
  step: string,
): Pick<Turn, 'way' | 'position'> | undefined {
  const way = bestWay(plan, chosenIn(plan, wayAt(plan, session.way).situation), step);
  const position = way === undefined ? undefined : positionOf(plan, way, step);
  return way === undefined || position === undefined ? undefined : { way, position };
}

/** Turns to a leg, and begins it. */
export function turn(score: Score, session: Session, to: Turn): Session {
  const leg = legAt(score.plan, to.way, to.position);
  if (!leg) return session;
  const left = { ...session.left, [stepOf(score.plan, session)]: session.world };
  const planned = plannedIn(score, to);
  const { [leg.step]: begun = planned } = session.begun;
  const worlds = {
    plan: planned,
    end: planned,
    here: session.world,
    left: left[leg.step] ?? planned,
    begun,
  };
  const log = [...session.log, { ...to, at: session.world.now }];
  return tickOff(
    score,
    enter({ ...session, left, log, before: undefined }, to, leg.step, worlds[to.from]),
  );
}

/** The session at the beginning of a leg, in this world. */
function enter(
  session: Session,
  { way, position, from }: Turn,
  step: string,
  world: World,
): Session {
  const begun = from === 'here' ? { ...session.begun, [step]: world } : session.begun;
  return {
    ...session,
    way,
    position,
    world,
    entered: world,
    begun,
    farthest: 0,
    logged: session.log.length,
    isAimOld: false,
  };
}

/**
 * Goes on to the next step of the way: with the world as it is where this step's aim is reached,
 * else as that step was left.
 */
export function proceed(score: Score, session: Session): Session {
  const next = { way: session.way, position: session.position + 1 };
  const step = nextStep(score.plan, session) ?? '';
  if (isReached(score, session)) return turn(score, session, { ...next, from: 'here' });
  return turn(score, session, { ...next, from: session.left[step] ? 'left' : 'plan' });
}

/** The step for the mistake that the reader has just made, if the article has one. */
export function stepForSlip(score: Score, session: Session): string | undefined {
  return score.plan.steps.find(
    ({ id, section }) => section !== undefined && slipsInto(score, session, id),
  )?.id;
}

/**
 * Whether a step is for the mistake that the reader has just made in the current one: it goes on
 * from there.
 */
function slipsInto(score: Score, session: Session, step: string): boolean {
  const { plan, definition } = score;
  const place = placeInPlan(plan, session, step);
  if (!place || session.left[step]) return false;
  const [own, other] = [wayAt(plan, session.way), wayAt(plan, place.way)];
  if (other.slip === undefined || JSON.stringify(other.situation) !== JSON.stringify(own.situation))
    return false;
  if (legAt(plan, place.way, place.position - 1)?.step !== stepOf(plan, session)) return false;
  const here = standingsOf(
    definition,
    session.world,
    legAt(plan, place.way, place.position)?.devices ?? [],
  );
  return here.join('\n') === placeOfMark(checkpointsOf(score, place.way, place.position)[0]);
}

/**
 * Turns to a step: one that is done begins again in the world in which the reader began it, another
 * is as it was left.
 */
export function turnToStep(score: Score, session: Session, step: string): Session {
  const { plan } = score;
  if (step === stepOf(plan, session)) return session;
  if (step === nextStep(plan, session) && isReached(score, session)) return proceed(score, session);
  const place = placeInPlan(plan, session, step);
  if (!place) return session;
  if (slipsInto(score, session, step)) return turn(score, session, { ...place, from: 'here' });
  if (session.done.includes(step)) return turn(score, session, { ...place, from: 'begun' });
  return turn(score, session, { ...place, from: session.left[step] ? 'left' : 'plan' });
}

/** Makes a move on the current step; where that asks for none, on the next. */
export function makeMove(score: Score, session: Session, move: Move): Session {
  const world = act(score.definition, session.world, move);
  if (world === session.world) return session;
  const isTyping = isTypedOn(score, entriesOfStep(session).at(-1), move);
  const before = isTyping && session.before ? session.before : session;
  const log = [...session.log, { ...move, at: session.world.now }];
  return tick(score, { ...passIdle(score, session), world, before, log }, 0);
}

/**
 * Lets virtual time pass. Where the aim of a step is reached, it is ticked off and the next one
 * begins, at the very moment: a run is the same whether its time passes at once or bit by bit.
 */
export function tick(score: Score, session: Session, milliseconds: number): Session {
  const until = session.world.now + milliseconds;
  let run = stay(score, session);
  for (
    let next = nextMoment(score, run, until);
    run.world.now < until;
    next = nextMoment(score, run, until)
  ) {
    run = stay(score, {
      ...run,
      world: advance(score.definition, run.world, next - run.world.now),
    });
  }
  return run;
}

/**
 * When something happens next, or the wait that the step asks for is over; `until` where that is
 * later.
 */
function nextMoment(score: Score, session: Session, until: number): number {
  const { now, queue } = session.world;
  const moments = [
    queue[0]?.at ?? until,
    now + waitLeft(score, session),
    now + typingLeft(score, session),
  ];
  return Math.min(until, ...moments.filter((moment) => moment > now));
}

/** The run a moment later, at the step where it is or, its aim reached, at the next. */
function stay(score: Score, session: Session): Session {
  const later = { ...session, farthest: Math.max(session.farthest, movesBehind(score, session)) };
  return isIdle(score.plan, later) ? later : follow(score, later);
}

/**
 * Goes on from step to step as long as their aims are reached; a step that only wants to be read is
 * not passed over.
 */
function follow(score: Score, session: Session): Session {
  const ticked = tickOff(score, session);
  if (!isReached(score, ticked) || (isIdle(score.plan, ticked) && isAsked(score.plan, ticked)))
    return ticked;
  const next = goOnHere(score, ticked);
  return next ? follow(score, next) : ticked;
}

/** The next step, begun in the world as it is; undefined at the end of the way. */
function goOnHere(score: Score, session: Session): Session | undefined {
  const { plan, definition } = score;
  const to = { way: session.way, position: session.position + 1, from: 'here' } as const;
  const leg = legAt(plan, to.way, to.position);
  if (!leg) return undefined;
  const left = { ...session.left, [stepOf(plan, session)]: session.world };
  const stood = standingsOf(definition, session.entered, leg.devices).join('\n');
  const isAimOld =
    leg.moves.length > 0 && stood === placeOfMark(checkpointsOf(score, to.way, to.position).at(-1));
  return { ...enter({ ...session, left }, to, leg.step, session.world), isAimOld };
}

/** Whoever acts at a step that asks for nothing has gone on to the next that does. */
function passIdle(score: Score, session: Session): Session {
  const next = isIdle(score.plan, session) ? goOnHere(score, session) : undefined;
  return next ? passIdle(score, tickOff(score, next)) : session;
}

/** Whether there is nothing to be done in the step the reader is at. */
export function isIdle(plan: Plan, { way, position }: Session): boolean {
  return legAt(plan, way, position)?.moves.length === 0;
}

/**
 * Whether a step that asks for nothing here asks for nothing anywhere: else it is for another
 * situation.
 */
function isAsked(plan: Plan, session: Session): boolean {
  const step = stepOf(plan, session);
  return plan.legs.every((leg) => leg.step !== step || leg.moves.length === 0);
}

function tickOff(score: Score, session: Session): Session {
  const step = stepOf(score.plan, session);
  return session.done.includes(step) || !isReached(score, session)
    ? session
    : { ...session, done: [...session.done, step] };
}

/** How many of the leg's moves are made where the reader stands; the aim itself says nothing. */
function movesBehind(score: Score, { way, position, world }: Session): number {
  const marks = checkpointsOf(score, way, position);
  const aim = placeOfMark(marks.at(-1));
  const here = standingsOf(
    score.definition,
    world,
    legAt(score.plan, way, position)?.devices ?? [],
  ).join('\n');
  return here === aim ? 0 : (marks.find((mark) => placeOfMark(mark) === here)?.made ?? 0);
}

function placeOfMark(mark: Checkpoint | undefined): string | undefined {
  return mark?.standings.join('\n');
}

/** Lets everything happen that is under way. */
export function skipWait(score: Score, session: Session): Session {
  return tick(score, { ...session, world: settle(score.definition, session.world) }, 0);
}

/** Begins the current step again: in the reader's own world, or as planned. */
export function restart(score: Score, session: Session, from: 'begun' | 'plan' = 'begun'): Session {
  const step = stepOf(score.plan, session);
  const open = { ...session, done: session.done.filter((id) => id !== step) };
  return turn(score, open, { way: session.way, position: session.position, from });
}

/**
 * The moves made since the reader turned to the current step. A field that is typed into letter by
 * letter is one move.
 */
export function movesMade(score: Score, session: Session): readonly MadeMove[] {
  const entries = entriesOfStep(session);
  return entries.filter((entry, index) => !isTypedOn(score, entry, entries[index + 1]));
}

/** Takes back the last move, and what has followed from it. */
export function undo(session: Session): Session {
  return session.before ?? session;
}

/**
 * Each key pressed in a field is an entry: chance goes on with every event, and a replay must meet
 * the same numbers.
 */
function entriesOfStep({ log, logged }: Session): readonly MadeMove[] {
  return log.slice(logged).filter((entry) => 'control' in entry);
}

/** Whether a field is only typed on into: letter by letter is one move. */
export function isTypedOn(
  { definition }: Score,
  one: Move | undefined,
  next: Move | undefined,
): boolean {
  if (!one || one.device !== next?.device || one.control !== next.control) return false;
  return controlAt(definition, next)?.gesture === 'enter';
}
