/** What an article's page needs to know of its article. */
import type { ArticleModule } from 'rehearsal:articles';
import { worlds } from 'rehearsal:worlds';
import { headline, type OutlineEntry } from '../workbench/outline.ts';

/** The article's module, and its facts for the frame around it; an article that is not there throws. */
export async function articlePage(load: Readonly<Record<string, () => Promise<ArticleModule>>>, slug: string) {
  const { Content, article, fingerprint, source } = (await load[slug]?.()) ?? missing(slug);
  const { title, description, draft, procedures } = article;
  const outline = procedures.flatMap(({ id, title: heading, steps }, index): OutlineEntry[] => {
    if (index > 0) return [{ id, text: heading }];
    return steps.map((step) => ({ id: step.id, number: step.number, text: headline(step.text) }));
  });
  const world = worlds.find((definition) => definition.id === article.world)?.title ?? article.world;
  return {
    Content,
    fingerprint,
    source,
    article: { compiled: article, title: title || slug, description, slug, outline, world, draft, steps: procedures[0]?.steps.length ?? 0 },
  };
}

function missing(slug: string): never {
  throw new Error(`There is no article called ${slug}.`);
}
