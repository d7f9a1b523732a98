/**
 * The door of the simulator: devices, the worlds they share, and the way from one state of a world
 * to another.
 */
export { chartOf, type Cause, type ChartedTransition } from './chart.ts';
export { characters, fraction, nextSeed } from './chance.ts';
export { combinationsOf, type Combination } from './combinations.ts';
export {
  defineDevice,
  defineService,
  screensOf,
  type Appearance,
  type Birth,
  type Control,
  type Controls,
  type Device,
  type Service,
  type Situation,
  type Stamped,
  type Words,
} from './define-device.ts';
export {
  actorsOf,
  defineWorld,
  quantityOf,
  to,
  type Circumstance,
  type Companion,
  type Condition,
  type Deadline,
  type Delivery,
  type Edition,
  type Fact,
  type Truth,
  type Hints,
  type NamedWork,
  type Message,
  type Quantity,
  type Result,
  type Slip,
  type DeviceTrouble,
  type Value,
  type Wire,
  type Work,
  type WorldDefinition,
} from './define-world.ts';
export { frames, pointerOf, type Frame } from './frames.ts';
export { lengthInWords, switched, traitsOf, type Gesture } from './gestures.ts';
export { memoryOf, type WorldMemory, type Reached } from './memory.ts';
export { findPath, movesOf, pathIn, surroundingsOf, type Surroundings } from './path.ts';
export {
  isMeantFor,
  madeIn,
  momentsAfter,
  phraseFor,
  play,
  valueOf,
  type PlannedMove,
} from './play.ts';
export { nameOf, rowOf } from './rows.ts';
export {
  editionOf,
  editionsIn,
  editionsOf,
  inWordsOf,
  isEdition,
  wordsByEdition,
} from './edition.ts';
export {
  captionOf,
  differenceBetween,
  isPossible,
  situationWith,
  usualSituation,
  valuesOf,
  waysToFulfil,
} from './situation.ts';
export { attestedIn, knownFrom } from './provenance.ts';
export {
  assumes,
  cites,
  confidenceIn,
  disputed,
  sourcedIn,
  sourceOf,
  tagsOf,
  type Confidence,
  type BehaviourSource,
  type Sources,
} from './sources.ts';
export { statesOf, transitionsOf } from './transitions.ts';
export {
  controlsOf,
  everyPart,
  messagesOf,
  rowsOf,
  standing,
  textsOf,
  type ControlPart,
  type Drawing,
  type FactsRow,
  type Icon,
  type LampColour,
  type Look,
  type Part,
  type Picture,
  type RowPart,
  type View,
} from './view.ts';
export {
  act,
  advance,
  awaitedIn,
  begin,
  controlAt,
  actorOf,
  deviceOf,
  patience,
  send,
  settle,
  viewOf,
  viewsOf,
  type Due,
  type Move,
  type Taken,
  type Witness,
  type World,
} from './world.ts';
