/**
 * What is shipped to readers besides the site's own code, under whose licence:
 * `rehearsal:licences`, held against what is bundled.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { virtualModule } from './virtual-module.ts';

/** A package of which readers get code. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As it is known by for short: `MIT`. */
  readonly licence: string;
  readonly text: string;
}

/**
 * The packages of which readers get code, drawings or programs; search is Pagefind's, which no
 * module of the site imports.
 */
export const shipped = [
  'dijkstrajs',
  'lucide',
  'pagefind',
  'preact',
  'qrcode',
  'strip-json-comments',
  'turndown',
  'xstate',
];

/**
 * Makes `rehearsal:licences`, and refuses a build that ships a package which is not on the list.
 * `root` is the project's folder.
 */
export function licencesPlugin(root: string): Plugin {
  return {
    ...virtualModule(
      'rehearsal:licences',
      () => `export const licences = ${JSON.stringify(licencesOf(root, shipped))};`,
    ),
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const missing = packagesOf(modules).filter((each) => !shipped.includes(each));
      if (missing.length > 0)
        this.error(
          `Readers get code of ${missing.join(', ')}: name it in src/integration/licences.ts.`,
        );
    },
  };
}

/** The licences of installed packages; a package without one throws. */
export function licencesOf(root: string, packages: readonly string[]): Licence[] {
  return packages.map((each) => {
    const folder = join(root, 'node_modules', each);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    const texts = textsIn(folder);
    if (texts.length === 0) throw new Error(`The package ${each} brings no text of its licence.`);
    return { name: each, version, licence: license, text: texts.join('\n\n') };
  });
}

/** What a package's licence says: a file at its top, or several in a folder. */
function textsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) =>
    /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name),
  );
  const files = entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
  });
  return files.toSorted().map((file) => readFileSync(file, 'utf8').trim());
}

/** The packages that modules come from, each once. */
export function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(
    (id) =>
      /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/') ?? [],
  );
  return [...new Set(names)].toSorted();
}
