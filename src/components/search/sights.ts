/** What the devices can show: a source of screens and messages, after `#`. */
import { screenAt } from './screen-picture.ts';
import { answerOf, matching, unmarked, type Row, type RowSource } from './row.ts';

/** A screen or a message, and the place that tells all of it. */
export interface Sight {
  readonly kind: 'screen' | 'message';
  readonly title: string;
  readonly device: string;
  readonly url: string;
}

/** How many are listed. */
const most = 30;

/** Lists what is written at an address, which is fetched when somebody asks. */
export function sightsAt(address: string): RowSource {
  let loading: Promise<readonly Row[]> | undefined;
  const load = async (): Promise<readonly Row[]> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
    const sights = (await answer.json()) as readonly Sight[];
    return sights.map(({ kind, title, device, url }) => ({
      kind: 'screen',
      title,
      excerpt: unmarked(`${kind === 'screen' ? 'Screen' : 'Message'} · ${device}`),
      target: { url },
      ...(kind === 'screen' && { picture: () => screenAt(url) }),
    }));
  };
  return {
    prefix: '#',
    ask: async (words) => {
      try {
        const rows = await (loading ??= load());
        const found = matching(rows, words);
        return answerOf(found.slice(0, most), 'No screen and no message that is known says that.');
      } catch (error) {
        loading = undefined;
        throw error;
      }
    },
  };
}
