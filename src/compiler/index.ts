/** The door of the compiler: text in, compiled articles and diagnostics out. */
export type { CompiledArticle, Jump, Leg, Link, NamedControl, Procedure, Step, Way } from './article.ts';
export { strayAmongArticles } from './check/file-name.ts';
export { checkTogether, type Surroundings } from './check/together.ts';
export { compile, type Source } from './compile.ts';
export type { Diagnostic, Edit, Fix, Point, Severity, Span } from './diagnostic.ts';
export { formatDiagnostic, type Style } from './emit/format.ts';
export { toReport, type Report } from './emit/report.ts';
export { summarise } from './emit/summary.ts';
export { rules } from './rules/index.ts';
export type { Example, Rule } from './rules/rule.ts';
