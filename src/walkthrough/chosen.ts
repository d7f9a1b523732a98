/** What a reader has chosen of their situation, and what is for it. */

/** What the reader has chosen, by circumstance. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * Whether something for these situations (`pattern=set&mail=inbox,junk|email=none`) is for this
 * one. What nobody can choose says nothing.
 */
export function suits(when: string, chosen: Chosen): boolean {
  return when.split('|').some((each) =>
    each.split('&').every((part) => {
      const [name = '', values = ''] = part.split('=');
      const value = chosen[name];
      return value === undefined || values.split(',').includes(value);
    }),
  );
}

/**
 * Whether a reader chooses that something is so: what goes wrong by itself has its section, and no
 * place among the steps.
 */
export function isChosen(when: string, chosen: Chosen): boolean {
  return when.split(/[|&]/).every((part) => Object.hasOwn(chosen, part.split('=')[0] ?? ''));
}
