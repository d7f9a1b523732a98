/** What came of an article on its way from one machine to another: one line of JSON. */
import type { CompiledArticle } from '../compiler/catalogue.ts';

export interface Parcel {
  readonly key: string;
  /** A mark of the other articles that it came from. */
  readonly leaned: string;
  readonly article: CompiledArticle;
}

export function packed(parcel: Parcel): string {
  return JSON.stringify(parcel);
}

/** @throws SyntaxError where a line is not whole */
export function unpacked(line: string): Parcel {
  const { key, leaned, article } = JSON.parse(line) as Partial<Parcel>;
  if (typeof key !== 'string' || typeof leaned !== 'string' || typeof article?.file !== 'string')
    throw new SyntaxError('This is not what came of an article.');
  return { key, leaned, article };
}
