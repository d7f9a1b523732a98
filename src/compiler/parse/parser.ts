/**
 * The parsers of MDX: one for each choice of what a text needs. What stands nowhere in it is not
 * looked for at each of its characters.
 */
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';

/** Markdown without tags and expressions. */
export const plainMarkdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .freeze();

/**
 * An address among plain words, or a sign behind which one may hide: more than there are, never
 * fewer.
 */
const mayBeAddress = /[@\\]|&[#\w]|:\/\/|www\./i;
const addresses = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];

/** What a line between a table's head and its rows is made of. */
const mayBeTable = /\||:-|-:/;
const tables = ['table'];

const withoutConstructs = (names: readonly string[]) =>
  plainMarkdown().use(remarkMdx).use(without, names).freeze();

const mdx = withoutConstructs([]);
const withoutAddresses = withoutConstructs(addresses);
const withoutTables = withoutConstructs(tables);
const simple = withoutConstructs([...addresses, ...tables]);

/** The parser that reads a text as the whole language does, and with the least work. */
export function parserFor(text: string): Pick<typeof mdx, 'parse'> {
  if (mayBeAddress.test(text)) return mayBeTable.test(text) ? mdx : withoutTables;
  return mayBeTable.test(text) ? withoutAddresses : simple;
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>;

/** Takes constructs out by name: those that are only switched off are tried all the same. */
function without(this: Processor, names: readonly string[]): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, flow, ...others }) => ({
    ...others,
    ...(text && { text: left(text, names) }),
    ...(flow && { flow: left(flow, names) }),
  }));
  // The only transform there is looks for addresses in what was read.
  if (names.includes('emailAutolink'))
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
      .flat()
      .filter(({ transforms }) => !transforms);
}

function left(constructs: Constructs, names: readonly string[]): Constructs {
  const kept = Object.entries(constructs).map(
    ([sign, each]) =>
      [sign, [each ?? []].flat().filter(({ name }) => !names.includes(name ?? ''))] as const,
  );
  return Object.fromEntries(kept.filter(([, each]) => each.length > 0));
}
