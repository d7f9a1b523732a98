/** The door of the survey: what all articles of a world come to, beside all that the world has. */
export {
  coverageOf,
  failuresOf,
  figureNames,
  statesOnWay,
  type Figure,
  type WorldCoverage,
} from './coverage.ts';
export { leaningOn, subjectsCalled, type Subject } from './impact.ts';
export { wordsIn, type Worded, type WorldWords } from './words.ts';
export { comparable, sightsIn, type ShownMessage, type Sights } from './sights.ts';
