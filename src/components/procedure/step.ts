/**
 * One step: what the article says on the left, the widget on the right, drawn as it looks before
 * anybody has touched it.
 */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { World, WorldDefinition } from '../../simulator/index.ts';
import { drawDevice, h } from '../device/index.ts';
import { headline } from '../workbench/outline.ts';
import { copy } from './copy.ts';
import type { Score } from '../../walkthrough/index.ts';
import {
  alternativesOf,
  lookAtRest,
  scoreOf,
  stillStep,
  stillOf,
  type Alternative,
} from './stills.ts';
import { drawWidget, type WidgetLook } from './widget.ts';

/** Where a procedure is drawn: its article, the plan of that, and where the site lives. */
export interface StepSetting {
  readonly article: CompiledArticle;
  readonly score: Score;
  readonly base: string;
}

/** The setting of an article among these worlds, for a site below `base`. */
export function settingOf(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
  base: string,
): StepSetting {
  return { article, score: scoreOf(article, worlds), base };
}

/** A step as HTML; `text` is what stands in it. */
export function drawStep({ article, score, base }: StepSetting, id: string, text: string): string {
  const { number, text: sentence } = stillStep(article, id);
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
        { class: 'step-title', id: `${id}-title`, tabIndex: -1 },
        h(
          'a',
          {
            class: 'step-number',
            href: `#${id}`,
            'data-permalink': '',
            'aria-label': copy.stepCalled(number, headline(sentence)),
          },
          number,
        ),
      ),
      h('div', { class: 'step-text', dangerouslySetInnerHTML: { __html: text } }),
    ),
    h(
      'div',
      { class: 'step-side' },
      still &&
        h('div', {
          class: 'step-widget',
          'data-picture': '',
          dangerouslySetInnerHTML: {
            __html: widgetAtRest(lookAtRest(score, still, base), still.world),
          },
        }),
      alternatives.length > 0 &&
        h(
          'details',
          { class: 'step-others' },
          h('summary', null, copy.otherwise),
          alternatives.map((alternative, index) =>
            drawAlternative(alternative, `${id}-other-${String(index + 1)}`),
          ),
        ),
    ),
  );
  return renderToString(step);
}

/** Widgets that were drawn before, by the world that they show: many articles begin alike. */
const widgets = new WeakMap<World, Map<string, string>>();

function widgetAtRest(look: WidgetLook, world: World): string {
  const known = widgets.get(world) ?? new Map<string, string>();
  widgets.set(world, known);
  const name = JSON.stringify({ ...look, tabs: [], views: [] });
  const html = known.get(name) ?? renderToString(drawWidget(look));
  known.set(name, html);
  return html;
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
      h(
        'button',
        {
          type: 'button',
          class: 'widget-button needs-script',
          'data-situation': JSON.stringify(situation),
        },
        copy.chooseThis,
      ),
    ),
    h(
      'div',
      { class: 'step-other-devices' },
      views.map((view) => drawDevice(view, { prefix })),
    ),
  );
}
