/**
 * Blocks of code with classes for what their words are: the pages' policy refuses the styles that a
 * highlighter writes beside each.
 */
import type { AstroConfig, AstroUserConfig } from 'astro';
import type { Body, Piece } from '../compiler/index.ts';

type ShikiConfig = NonNullable<NonNullable<AstroUserConfig['markdown']>['shikiConfig']>;
type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type Element = Parameters<NonNullable<Transformer['pre']>>[0];

/** How articles' code is drawn; `src/styles/code.css` has the colours. */
export const shikiConfig: ShikiConfig = {
  // Names colours by what they are for instead of giving them.
  theme: 'css-variables',
  transformers: [
    {
      name: 'classes-for-styles',
      preprocess(_, options) {
        // Half a second a line is the usual limit: on a busy machine the same text would give
        // another page.
        options.tokenizeTimeLimit = 0;
        return undefined;
      },
      root({ children }) {
        for (const node of children) if (node.type === 'element') withClasses(node);
      },
    },
  ],
};

function withClasses({ children, properties }: Element): void {
  const token = /--astro-code-token-([\w-]+)/.exec(properties.style ?? '')?.[1];
  delete properties.style;
  if (token !== undefined) properties['class'] = `code-${token}`;
  for (const node of children) if (node.type === 'element') withClasses(node);
}

/** Draws the blocks of code in a body. */
export type Colour = (body: Body) => Promise<Body>;

/** Draws code as Astro does in its own Markdown. */
export function colouring({ processor }: Pick<AstroConfig['markdown'], 'processor'>): Colour {
  let renderer: ReturnType<typeof processor.createRenderer> | undefined;
  const draw = async (text: string, language: string): Promise<string> => {
    const fence = '~'.repeat(
      Math.max(3, ...Array.from(text.matchAll(/~+/g), ([run]) => run.length + 1)),
    );
    renderer ??= processor.createRenderer({ syntaxHighlight: 'shiki', shikiConfig });
    return (await (await renderer).render(`${fence}${language}\n${text}\n${fence}\n`)).code;
  };
  const colour = async (piece: Piece): Promise<Piece> => {
    if (typeof piece === 'string') return piece;
    if (piece.kind === 'code') return draw(piece.text, piece.language ?? '');
    return 'body' in piece ? { ...piece, body: await colourAll(piece.body) } : piece;
  };
  const colourAll: Colour = (body) => Promise.all(body.map(colour));
  return colourAll;
}
