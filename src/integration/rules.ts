/** The compiler's rules as pages show them. Reached as `rehearsal:rules`. */
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rules as compilerRules, type Rule } from '../compiler/index.ts';

/** A rule, ready to be printed. */
export interface RulePage extends Pick<Rule, 'name' | 'severity' | 'demand' | 'examples'> {
  /** As HTML. */
  readonly why: string;
}

const html = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);

/** Every rule, in the compiler's order. */
export const rulePages: readonly RulePage[] = compilerRules.map(
  ({ name, severity, demand, why, examples }) => ({
    name,
    severity,
    demand,
    why: String(html.processSync(why)),
    examples,
  }),
);
