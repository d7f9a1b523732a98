/** What this page has to list: its steps after `@`, what can be done on it after `>`. */
import { offered } from './command.ts';
import { keysInWords, keysOf } from './keys-of.ts';
import { answerOf, matching, unmarked, type RowSource } from './row.ts';

/** The steps of the page, as its outline has them. */
export function stepsOf(page: Document): RowSource {
  return {
    prefix: '@',
    ask: (words) => {
      const links = [...page.querySelectorAll<HTMLAnchorElement>('.side-bar a[data-step]')];
      const rows = links
        .filter((link) => !link.parentElement?.hidden)
        .map((link) => {
          const id = link.dataset['step'] ?? '';
          const title = link.textContent.trim();
          const prose = page.getElementById(id)?.querySelector('.step-prose')?.textContent ?? '';
          return {
            kind: 'step' as const,
            title,
            excerpt: unmarked(prose.replace(/\s+/g, ' ').trim()),
            target: { url: `#${id}` },
          };
        });
      const nothing = rows.length > 0 ? 'No step says that.' : 'This page has no steps.';
      return Promise.resolve(answerOf(matching(rows, words), nothing));
    },
  };
}

/** Everything that can be done on the page. */
export function commandsOf(page: Document): RowSource {
  return {
    prefix: '>',
    ask: async (words) => {
      const commands = await offered(page, 'rehearsal:commands');
      const rows = commands.map(({ id, title, run }) => {
        const keys = keysOf(id);
        return {
          kind: 'command' as const,
          title,
          excerpt: unmarked(''),
          keys: keys === '' ? undefined : keysInWords(keys),
          target: { run },
        };
      });
      return answerOf(matching(rows, words), `There is no command “${words}” here.`);
    },
  };
}
