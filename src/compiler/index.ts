/** The door of the compiler: text in, compiled articles and diagnostics out. */
export type {
  Account,
  Body,
  CompiledArticle,
  Entry,
  Fate,
  MarkedText,
  SentenceAccount,
  Jump,
  Leg,
  Link,
  NamedControl,
  Otherwise,
  Renamed,
  OpenWaiver,
  Piece,
  Procedure,
  Source,
  SituatedSentence,
  Step,
  Waived,
  Way,
} from './article.ts';
export { neighbour } from './check/neighbour.ts';
export { withoutWaivers } from './check/waivers.ts';
export { compile } from './compile.ts';
export type { Deed } from './parse/language.ts';
export { verbs } from './parse/english-verbs.ts';
export type { Example, Rule } from './rules/rule.ts';
export {
  addressedAt,
  checkTogether,
  entryOf,
  explainArticle,
  formatDiagnostic,
  neighboursAmong,
  rules,
  strayAmongArticles,
  summarise,
  toExplainedReport,
  toReport,
  type Destination,
  type Diagnostic,
  type Edit,
  type ExplainedReport,
  type Fix,
  type Neighbours,
  type Point,
  type Report,
  type Severity,
  type Span,
  type Style,
  type SiteSurroundings,
} from './catalogue.ts';
