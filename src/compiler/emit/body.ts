/**
 * The body of an article's page as data: the article's own tree, with what each of its nodes is,
 * made into HTML.
 */
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Body, CompiledArticle, Piece } from '../article.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { arranged, edge, type Opening, type PieceNode } from './arrange.ts';
import { isPlain } from './plain.ts';

const html = unified()
  .use(remarkRehype, {
    handlers: {
      piece(state, { opening, children }: PieceNode) {
        return [raw(String(opening)), ...state.all({ type: 'root', children }), raw('')];
      },
    },
  })
  // Nothing is raw but the edges of pieces: with MDX, Markdown has no HTML that is not read as
  // tags.
  .use(rehypeStringify, { allowDangerousHtml: true, allowParseErrors: true })
  .freeze();

function raw(inside: string) {
  return { type: 'raw', value: edge + inside + edge } as const;
}

/** The body of an article; undefined where that takes more than Markdown. */
export function bodyOf(parsed: ParsedArticle, article: CompiledArticle): Body | undefined {
  const arrangement = isPlain(parsed) ? arranged(parsed, article) : undefined;
  return (
    arrangement && piecesOf(html.stringify(html.runSync(arrangement.root)), arrangement.openings)
  );
}

/** Cuts HTML at the edges of pieces. */
function piecesOf(text: string, openings: readonly Opening[]): Body {
  const body: Piece[] = [];
  const open: Piece[][] = [body];
  text.split(edge).forEach((part, index) => {
    const around = open.at(-1) ?? body;
    const opening = index % 2 === 0 ? undefined : openings[Number(part)];
    if (index % 2 === 0) {
      if (part !== '') around.push(part);
    } else if (part === '') open.pop();
    else if (opening?.kind === 'code' || opening?.kind === 'address') around.push(opening);
    else if (opening) {
      const inside: Piece[] = [];
      around.push({ ...opening, body: inside });
      open.push(inside);
    }
  });
  return body;
}
