/** What the documents name is there: commands with their options, files and folders. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const tree = ['docs', 'scripts', 'src', 'tests'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/');
    return entry.isDirectory() ? `${path}/` : path;
  }),
);
const documents = ['README.md', 'CONTRIBUTING.md', ...tree.filter((path) => path.endsWith('.md'))];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const options = read('scripts/tasks.mjs');

/** Files and folders as documents name them: from the root, or from the folder they speak of. */
const looksLikePath = /^(?:[\w.-]+\/)*[\w.-]+(?:\.(?:ts|mjs|astro|css|json|md)|\/)$/;
/** They come with a build, or with the first article of a folder. */
const made = ['dist/', '.cache/', 'pagefind/'];

function isThere(path: string): boolean {
  return (
    made.includes(path) ||
    existsSync(join(project, path)) ||
    tree.some((each) => each.endsWith(`/${path}`))
  );
}

/** What stands in backticks, or on a line of a block of code. */
function codeIn(text: string): string[] {
  const block = /^```\w*\n(.*?)^```/gms;
  const lines = [...text.matchAll(block)].flatMap(([, code = '']) => code.split('\n'));
  const inline = [...text.replace(block, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code.replace(/\s+/g, ' '),
  );
  return [...lines, ...inline];
}

/** The tasks that npm is to run, each with its options. */
function commandsIn(text: string): { task: string; given: string[] }[] {
  return codeIn(text).flatMap((code) => {
    const [, task, rest = ''] =
      /npm (?:run )?(?:--silent )?(?!run\b)(\w+)(?: -- ([^#]*))?/.exec(code) ?? [];
    return task === undefined ? [] : [{ task, given: rest.match(/--[\w-]+/g) ?? [] }];
  });
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names commands that exist', () => {
    const wrong = commandsIn(text).flatMap(({ task, given }) => [
      ...(Object.hasOwn(scripts, task) ? [] : [`npm run ${task}`]),
      ...given.filter((option) => option !== '--help' && !options.includes(`'${option}'`)),
    ]);
    expect(wrong).toEqual([]);
  });

  test('names files and folders that exist', () => {
    const named = codeIn(text).filter((code) => looksLikePath.test(code));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

test('a broken promise would be seen', () => {
  expect(commandsIn('Say `npm run --silent chek -- --explain`.')).toEqual([
    { task: 'chek', given: ['--explain'] },
  ]);
  expect(['src/compiler/parse/english.ts', 'english.ts', 'parse/'].every(isThere)).toBe(true);
  expect(['src/compiler/parse/french.ts', 'french.ts', 'french/'].some(isThere)).toBe(false);
});
