/** What came of an article on its way from one machine to another: one line of JSON. */
import type { CompiledArticle } from '../compiler/catalogue.ts';

interface Parcel {
  readonly key: string;
  readonly article: CompiledArticle;
}

export function packed(key: string, article: CompiledArticle): string {
  return JSON.stringify({ key, article });
}

/** @throws SyntaxError where a line is not whole */
export function unpacked(line: string): Parcel {
  const { key, article } = JSON.parse(line) as Partial<Parcel>;
  if (typeof key !== 'string' || typeof article?.file !== 'string') throw new SyntaxError('This is not what came of an article.');
  return { key, article };
}
