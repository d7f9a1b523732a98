/** A numbered list of an article, and the reader's switches above all of them. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { h } from '../device/index.ts';
import { copy } from './copy.ts';
import { drawSign, drawSigns } from './signs.ts';
import type { StepSetting } from './step.ts';
import { switchesOf } from './stills.ts';
import { writePlan } from '../../walkthrough/index.ts';

/**
 * A procedure as HTML around its steps; the article's first one carries the plan for the reader's
 * browser.
 */
export function drawProcedure(
  { article, score: { plan }, base }: StepSetting,
  id: string,
  steps: string,
): string {
  const isFirst = article.procedures[0]?.id === id;
  const json = writePlan(plan).replaceAll('<', '\\u003c');
  const inside = [
    steps,
    isFirst &&
      element('script', { type: 'application/json', 'data-plan': '', 'data-base': base }, json),
    isFirst &&
      element(
        'p',
        { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-announcer': '' },
        '',
      ),
  ];
  const { title = '', when } = article.procedures.find((procedure) => procedure.id === id) ?? {};
  return element(
    'div',
    {
      class: 'procedure',
      'data-procedure': id,
      ...(!isFirst && { 'data-section': title }),
      ...(when !== undefined && { 'data-when': when }),
    },
    inside.filter(Boolean).join(''),
  );
}

function element(name: string, attributes: Readonly<Record<string, string>>, html: string): string {
  return renderToString(h(name, { ...attributes, dangerouslySetInnerHTML: { __html: html } }));
}

/**
 * The reader's switches: what is different from recorder to recorder, from lamp to lamp. And room
 * for messages, and what widgets share.
 */
export function drawCircumstances(
  { article, score }: StepSetting,
  switches = switchesOf(score),
): string {
  const group = h(
    'div',
    { class: 'circumstances-switches', role: 'group', 'aria-label': copy.chooseSituation },
    switches.map(({ name, title, values }) =>
      h(
        'fieldset',
        { class: 'switch' },
        h('legend', null, title),
        h(
          'div',
          { class: 'switch-values' },
          values.map(({ value, label, isUsual }) =>
            h(
              'label',
              null,
              h('input', { type: 'radio', name, value, checked: isUsual, autocomplete: 'off' }),
              h('span', null, label),
            ),
          ),
        ),
      ),
    ),
  );
  return renderToString(
    h(
      'procedure-circumstances',
      { class: 'circumstances', 'data-article': article.slug, 'data-world': article.world },
      drawSigns(),
      h('div', { class: 'page-messages', role: 'status', 'data-messages': '' }),
      switches.length > 0 && group,
    ),
  );
}

/**
 * The stage of a page, where one live widget stands, and what goes with the step that the reader is
 * at.
 */
export function drawStage({ article, score: { definition } }: StepSetting): string {
  const [device] = definition.devices;
  const first = article.procedures[0]?.steps[0];
  const actions = [
    h(
      'button',
      { type: 'button', class: 'widget-button step-back', 'data-action': 'back' },
      h('span', null, copy.back),
    ),
    h(
      'button',
      { type: 'button', class: 'widget-button step-did', 'data-action': 'did' },
      h('span', null, copy.did(device.name)),
      drawSign('continue'),
    ),
  ];
  const begin =
    first && h('a', { class: 'widget-button step-begin', href: `#${first.id}` }, copy.begin);
  const lost = h(
    'button',
    { type: 'button', class: 'stage-lost', 'data-action': 'lost' },
    copy.lost(device.name),
  );
  return renderToString(drawStageWith(actions, lost, begin));
}

/**
 * A stage with these ways to go on, a way to say where one is, and one to begin where nothing has
 * begun yet.
 */
export function drawStageWith(actions: readonly VNode[], lost?: VNode, begin?: VNode): VNode {
  return h(
    'aside',
    { class: 'stage-side', 'data-stage-side': '' },
    h(
      'div',
      {
        class: 'stage',
        role: 'region',
        'aria-label': copy.stage,
        'data-stage': '',
        'data-region': '',
      },
      h('div', { class: 'step-widget', 'data-widget': '' }),
      lost,
    ),
    h('div', { class: 'step-actions', 'data-actions': '' }, ...actions),
    h('p', { class: 'step-progress', 'data-progress': '' }),
    h('div', { class: 'step-ending', 'data-ending': '' }),
    begin,
  );
}
