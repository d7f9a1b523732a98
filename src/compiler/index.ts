/** The door of the compiler: text in, compiled articles and diagnostics out. */
export type {
  Account,
  Body,
  CompiledArticle,
  Fate,
  MarkedText,
  SentenceAccount,
  Jump,
  Leg,
  Link,
  NamedControl,
  OpenWaiver,
  Piece,
  Procedure,
  Source,
  Step,
  Waived,
  Way,
} from './article.ts';
export { strayAmongArticles } from './check/file-name.ts';
export { checkTogether, type Surroundings } from './check/together.ts';
export { withoutWaivers } from './check/waivers.ts';
export { compile } from './compile.ts';
export type { Diagnostic, Edit, Fix, Point, Severity, Span } from './diagnostic.ts';
export { addressedAt } from './emit/addressed.ts';
export { formatDiagnostic, type Style } from './emit/format.ts';
export { explainArticle } from './emit/explain.ts';
export { toExplainedReport, toReport, type ExplainedReport, type Report } from './emit/report.ts';
export { summarise } from './emit/summary.ts';
export type { Deed } from './parse/language.ts';
export { verbs } from './parse/english-verbs.ts';
export { rules } from './rules/index.ts';
export type { Example, Rule } from './rules/rule.ts';
