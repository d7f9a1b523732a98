/** Blocks of code with classes for what their words are: the pages' policy refuses the styles that a highlighter writes beside each. */
import type { AstroUserConfig } from 'astro';

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
        // Half a second a line is the usual limit: on a busy machine the same text would give another page.
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
