/** The first step of an article, as live as there, on a page that is not the article's own. */
import { renderToString } from 'preact-render-to-string';
import { h } from '../device/index.ts';
import { address } from '../workbench/address.ts';
import { drawCircumstances, drawProcedure, drawStageWith } from './procedure.ts';
import { drawStep, type StepSetting } from './step.ts';

/**
 * The excerpt as HTML, with the article's words for its first step; empty where the article has no
 * step.
 */
export function drawExcerpt(setting: StepSetting, words: string): string {
  const { article, base } = setting;
  const [procedure] = article.procedures;
  const [step] = procedure?.steps ?? [];
  if (!procedure || !step) return '';
  const onward = h('a', {
    class: 'widget-button widget-button-primary',
    href: address(`procedures/${article.slug}/`, base),
    'data-onward': '',
    hidden: true,
  });
  return [
    drawCircumstances(setting, []),
    drawProcedure(setting, procedure.id, drawStep(setting, step.id, words)),
    renderToString(drawStageWith([onward])),
  ].join('');
}
