/** The badge of an article: how much of it was executed, in which world, and the way to all of it. */
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { h } from '../device/index.ts';
import { worldCalled } from '../procedure/stills.ts';
import { address } from '../workbench/address.ts';

/** The badge as HTML, for a site below `base`; a script adds the world’s version and the day, and opens the proof. */
export function drawProven(
  { counts: { fates, sentences, variants }, waived, world }: CompiledArticle,
  worlds: readonly WorldDefinition[],
  base: string,
): string {
  const definition = worldCalled(worlds, world);
  const executed = sentences - fates.explanation;
  return renderToString(
    h(
      'details',
      { class: 'proven' },
      h('summary', null, `Verified: ${counted(executed, 'sentence')}, ${counted(variants, 'way')}`),
      h(
        'p',
        null,
        h('a', { href: address(`worlds/${world}/`, base) }, definition.title),
        ' · ',
        waived.length > 0 && `${counted(waived.length, 'exception')} · `,
        h('a', { href: address('coverage/', base) }, 'Proof'),
      ),
    ),
  );
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}
