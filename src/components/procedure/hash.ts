/** The hash of an address: which place of the page it names. */

/** The id in a hash, decoded where it can be; empty where there is none. */
export function idIn(hash: string): string {
  const text = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
