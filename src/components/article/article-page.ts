/** What is an article's own on its page; all else is the same for all, and made once. */
import type { Body, CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { drawCircumstances, drawProcedure, drawStage } from '../procedure/procedure.ts';
import { drawStep, settingOf, type StepSetting } from '../procedure/step.ts';
import { worldCalled } from '../procedure/stills.ts';
import { address } from '../workbench/address.ts';
import { entriesAround } from '../workbench/neighbourhood.ts';
import { briefly, headline, type OutlineEntry } from '../workbench/outline.ts';
import { drawArticleRows, drawOutlineRows, type Listed } from '../workbench/rows.ts';
import { drawBody } from './body.ts';
import { drawProven } from './proven.ts';

/** What the frame around an article says of it. */
export interface ArticleFrame {
  readonly here: string;
  /** The explorer's rows, as HTML. */
  readonly articles: string;
  /** The outline's rows, as HTML. */
  readonly outline: string;
  /** The world's title. */
  readonly world: string;
  /** How many steps the main procedure has. */
  readonly steps: string;
}

export interface ArticlePage extends ArticleFrame {
  readonly title: string;
  readonly description: string;
  /** What proves where the page comes from. */
  readonly fingerprint: string;
  /** What was executed of it, as HTML. */
  readonly proven: string;
  /** The reader's switches, as HTML. */
  readonly circumstances: string;
  /** Where its one live widget stands, as HTML. */
  readonly stage: string;
  /** As HTML; empty where the article is MDX. */
  readonly body: string;
}

/** What pages know of the site around them. */
export interface PageSurroundings {
  readonly worlds: readonly WorldDefinition[];
  /** All articles, ordered by group and title. */
  readonly summaries: readonly Listed[];
  readonly base: string;
}

/** What is an article's own on its page. */
export function articlePage(
  article: CompiledArticle,
  fingerprint: string,
  { worlds, summaries, base }: PageSurroundings,
): ArticlePage {
  const { slug, title, description, procedures, body } = article;
  const setting = settingOf(article, worlds, base);
  return {
    title: title || slug,
    description,
    fingerprint,
    here: address(`procedures/${encodeURIComponent(slug)}/`, base),
    articles: drawArticleRows(entriesAround(summaries, slug), slug, base),
    outline: drawOutlineRows(outlineOf(article)),
    world: worldCalled(worlds, article.world).title,
    steps: String(procedures[0]?.steps.length ?? 0),
    proven: drawProven(article, worlds, base),
    circumstances: drawCircumstances(setting),
    stage: drawStage(setting),
    body: body ? drawOn(body, setting) : '',
  };
}

/** A body as it stands on its page. */
function drawOn(body: Body, setting: StepSetting): string {
  return drawBody(body, {
    base: setting.base,
    procedure: (id, steps) => drawProcedure(setting, id, steps),
    step: (id, text) => drawStep(setting, id, text),
    code: () => {
      throw new Error('A block of code is coloured before its page is drawn.');
    },
  });
}

/** The steps of the main procedure, and the other procedures. */
function outlineOf({ procedures }: CompiledArticle): OutlineEntry[] {
  return procedures.flatMap(({ id, title, steps }, index): OutlineEntry[] => {
    if (index > 0) return [{ id, text: title }];
    return steps.map((step) => ({
      id: step.id,
      number: step.number,
      text: briefly(headline(step.text)),
    }));
  });
}
