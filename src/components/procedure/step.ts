/** One step: what the article says on the left, the widget on the right, drawn as it looks before anybody has touched it. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { drawDevice, h } from '../device/index.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { alternativesOf, lookAtRest, scoreOf, stepCalled, stillOf, wordsOn, type Alternative } from './stills.ts';
import { drawWidget } from './widget.ts';

/** Where a procedure is drawn: its article, the plan of that, and where the site lives. */
export interface Setting {
  readonly article: CompiledArticle;
  readonly score: Score;
  readonly base: string;
}

/** The setting of an article among these worlds, for a site below `base`. */
export function settingOf(article: CompiledArticle, worlds: readonly WorldDefinition[], base: string): Setting {
  return { article, score: scoreOf(article, worlds), base };
}

/** A step as HTML; `text` is what stands in it. */
export function drawStep({ article, score, base }: Setting, id: string, text: string): string {
  const { number, text: command, section } = stepCalled(article, id);
  const still = stillOf(score, id);
  const alternatives = alternativesOf(score, id);
  const step = h(
    'procedure-step',
    { id, class: 'step', 'data-state': 'open' },
    h(
      'div',
      { class: 'step-prose' },
      h(
        'h3',
        { class: 'step-title', id: `${id}-title`, tabIndex: -1, 'aria-label': copy.step(number) },
        // Drawn by the style sheet, so that the search does not take it for the heading's first word.
        h('span', { class: 'step-number', 'aria-hidden': 'true', 'data-number': number }),
        // What the search calls the step.
        h('span', { class: 'visually-hidden' }, section === undefined ? '' : `${section} · `, `${copy.step(number)}: ${command}`),
      ),
      h('div', { class: 'step-text', dangerouslySetInnerHTML: { __html: text } }),
    ),
    h(
      'div',
      { class: 'step-side' },
      h('span', { 'data-pagefind-index-attrs': 'data-words', 'data-words': wordsOn(score, id) }),
      still &&
        h('div', { class: 'step-widget', 'data-widget': '', 'data-pagefind-ignore': '' }, drawWidget(lookAtRest(score, still, base))),
      alternatives.length > 0 &&
        h(
          'details',
          { class: 'step-others', 'data-pagefind-ignore': '' },
          h('summary', null, copy.otherwise),
          alternatives.map((alternative, index) => drawAlternative(alternative, `${id}-other-${String(index + 1)}`)),
        ),
    ),
  );
  return renderToString(step);
}

function drawAlternative({ caption, situation, views }: Alternative, prefix: string): VNode {
  return h(
    'figure',
    { class: 'step-other' },
    h(
      'figcaption',
      null,
      caption,
      ' ',
      h('button', { type: 'button', class: 'widget-button needs-script', 'data-situation': JSON.stringify(situation) }, copy.chooseThis),
    ),
    h(
      'div',
      { class: 'step-other-devices' },
      views.map((view) => drawDevice(view, { prefix })),
    ),
  );
}
