/**
 * The side door of the compiler: what can be said of articles that are compiled already. Nothing
 * behind it reads an article's text, so that whoever has no article to compile need not load the
 * parser.
 */
export type { CompiledArticle, Entry, Source } from './article.ts';
export { strayAmongArticles } from './check/file-name.ts';
export type { Destination } from './check/links.ts';
export { checkTogether, type SiteSurroundings } from './check/together.ts';
export type { Diagnostic, Edit, Fix, Point, Severity, Span } from './diagnostic.ts';
export { addressedAt } from './emit/addressed.ts';
export { entryOf } from './emit/entry.ts';
export { formatDiagnostic, type Style } from './emit/format.ts';
export { explainArticle } from './emit/explain.ts';
export { toExplainedReport, toReport, type ExplainedReport, type Report } from './emit/report.ts';
export { summarise } from './emit/summary.ts';
export { neighboursAmong, type Neighbours } from './neighbours.ts';
export { slugOf } from './resolve/target.ts';
export { rules } from './rules/index.ts';
