/** The door of the reader's run: named exports only. */
export { type Chosen, isChosen, suits } from './chosen.ts';
export { checkpointsOf, type Score, startOf } from './course.ts';
export { isOffered, type Wording, wordsFor } from './directions.ts';
export { caughtUp } from './elsewhere.ts';
export { type LoggedEvent, openEventLog } from './event-log.ts';
export {
  type AwaitedEvent,
  hasStrayed,
  isOffPath,
  movesToAim,
  stepBack,
  takeAsDone,
  waitAhead,
  waitOut,
  wayBack,
} from './guidance.ts';
export { withJoinedWays } from './joined.ts';
export { mistakeIn } from './mistake.ts';
export {
  baseWay,
  bestWay,
  chosenIn,
  legAt,
  type Plan,
  type PlannedStep,
  planOf,
  positionOf,
  sizeOf,
  stepCalled,
  stepsOn,
  tellingWays,
  versionOf,
  wayAfter,
  wayAt,
} from './plan.ts';
export {
  forgetProgress,
  putAside,
  readProgress,
  type Restored,
  type StorageAccess,
  understandProgress,
  writeProgress,
} from './progress.ts';
export { progressKey } from './progress-key.ts';
export { type DeviceStatus, statusOf } from './status.ts';
export { replay } from './run-log.ts';
export {
  isIdle,
  isOver,
  isReached,
  type LogEntry,
  makeMove,
  openSession,
  placeInPlan,
  restart,
  type Session,
  skipWait,
  stepForSlip,
  stepOf,
  tick,
  turn,
  turnToStep,
  undo,
} from './session.ts';
export { says, type Sighting, sightingsOf, standAt } from './sightings.ts';
export { readPlan, writePlan } from './written-plan.ts';
