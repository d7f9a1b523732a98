/**
 * The link to the companion page: what a reader's own phone must know to be the phone of the world
 * on the desk. It all stands behind the `#`, which no server is sent.
 */
import type { Situation } from '../../simulator/index.ts';

/** What a phone has scanned, and in which world it did. */
export interface PhoneScan {
  /** The text of the QR code itself. */
  readonly text: string;
  /** The id of the world. */
  readonly world: string;
  /** What differs from the usual. */
  readonly situation: Situation;
}

/** The address of a scan, on the companion page at `page`. */
export function writeLink(page: URL, { text, world, situation }: PhoneScan): string {
  const link = new URL(page);
  link.search = '';
  link.hash = `${escaped(text)}&${String(new URLSearchParams({ ...situation, world }))}`;
  return link.href;
}

/** The scan behind a `#`, with or without it; undefined where there is none. Never throws. */
export function readLink(hash: string): PhoneScan | undefined {
  const [, head = '', rest] = /^#?([^&]*)(?:&(.*))?$/.exec(hash) ?? [];
  const { world = '', ...situation } = Object.fromEntries(new URLSearchParams(rest));
  const text = unescaped(head);
  return text && world ? { text, world, situation } : undefined;
}

/** Whether another machine can ask for pages of this address. */
export function isReachable({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return (
    /^https?:$/.test(protocol) &&
    !/^(?:(?:.*\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i.test(hostname)
  );
}

/** A text as it stands in a link, as short as it can be: most signs stand for themselves. */
function escaped(text: string): string {
  return encodeURI(text.toWellFormed()).replaceAll(/[&#]/g, encodeURIComponent);
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
