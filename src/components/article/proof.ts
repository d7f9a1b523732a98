/** Takes from an article what proves it, and what is told of it. */
import type { CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { versionOf } from '../../walkthrough/index.ts';
import { worldCalled } from '../procedure/stills.ts';
import { address } from '../workbench/address.ts';
import { placesOnPage } from './places.ts';
import type { Problem, Proof } from './proof-record.ts';

/** The proof of an article, for a site below `base`. */
export function proofOf(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
  base: string,
): Proof {
  const { account, counts, leftOut, waived, world } = article;
  const definition = worldCalled(worlds, world);
  const placeOf = placesOnPage(article);
  return {
    world: {
      title: definition.title,
      version: versionOf(definition),
      sources: address(`worlds/${world}/`, base),
    },
    variants: counts.variants,
    leftOut,
    sentences: account.sentences.map((sentence) => ({
      reading: sentence.reading,
      text: withoutMarks(sentence.text),
      reads: sentence.reason ?? sentence.reads,
      at: placeOf(sentence),
      ...(sentence.variants !== undefined && { variants: sentence.variants }),
    })),
    waived: waived.map(({ message, reason }) => ({ message, reason })),
  };
}

/** What is told of an article, in the order of the text. */
export function problemsOf(article: CompiledArticle): readonly Problem[] {
  const placeOf = placesOnPage(article);
  return article.diagnostics.map((diagnostic) => {
    const { severity, rule, message, note, start } = diagnostic;
    return {
      severity,
      rule,
      message,
      ...(note !== undefined && { note }),
      line: start.line,
      column: start.column,
      at: placeOf(diagnostic),
    };
  });
}

/** Markdown as it is read. */
function withoutMarks(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/(\*\*|[`_*])(?=\S)(.*?\S)\1/g, '$2')
    .replaceAll(/\\(?=[^\w\s])/g, '');
}
