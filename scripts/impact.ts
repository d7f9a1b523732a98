/** Which sentences lean on a label, a screen or a transition. */
import type { CompiledArticle } from '../src/compiler/catalogue.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { leaningOn, subjectsCalled } from '../src/survey/index.ts';

/**
 * For each thing of that name a line that says what it is, and below it each sentence with its
 * place; nothing where no world has such a thing.
 */
export async function impactOf(
  name: string,
  articles: readonly CompiledArticle[],
): Promise<string[]> {
  const answers = [];
  for (const definition of worlds) {
    const own = articles.filter(({ world }) => world === definition.id);
    for (const subject of await subjectsCalled(definition, name)) {
      const lines = own.flatMap((article) =>
        leaningOn(article, definition, subject).map(
          ({ start, text }) =>
            `${article.file}:${String(start.line)}:${String(start.column)}: ${text}`,
        ),
      );
      const count =
        lines.length === 1 ? '1 sentence leans' : `${String(lines.length)} sentences lean`;
      answers.push([`${count} on ${subject.called}.`, ...lines, ''].join('\n'));
    }
  }
  return answers;
}
