/** An article that nobody compiles now; it is read when a link leads to it. */
import type { Source } from '../article.ts';
import { parse, type ParsedArticle } from '../parse/parse.ts';
import { slugOf } from '../resolve/target.ts';
import { isDraft } from './front-matter.ts';
import type { Destination } from './links.ts';

/** What links can lead to in an article that is not checked. */
export function neighbour({ file, text }: Source): Destination {
  let parsed: ParsedArticle | undefined;
  const article = (): ParsedArticle => (parsed ??= parse(text));
  const draft = (): boolean =>
    isDraft(
      article().front.entries?.find(({ key }) => key === 'draft'),
      text,
    );
  const anchors = (): readonly string[] | undefined =>
    article().found.some(({ rule }) => rule === 'too-much') ? undefined : article().anchors;
  return { file, slug: slugOf(file), anchors, isDraft: draft };
}
