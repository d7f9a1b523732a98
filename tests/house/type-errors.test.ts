/** What the type-checker says to somebody who mistypes a part of a device: where, and what was meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const lamp = join(import.meta.dirname, '../lamp/device');
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(import.meta.dirname, '../../tsconfig.base.json'), (file) =>
    readFileSync(file, 'utf8'),
  ).config,
  ts.sys,
  lamp,
);

/** What is the same in all of them is read once. */
const files = new Map<string, ts.SourceFile | undefined>();

/** What is wrong with the lamp where one of its files says something else: file, line and message. */
function errorsIn(file: string, right: string, wrong: string): string[] {
  const changed = join(lamp, file);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const text = read(changed)?.replace(right, wrong);
  const source = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...how) => {
    if (name === changed && text !== undefined) return ts.createSourceFile(name, text, version);
    if (!files.has(name)) files.set(name, source(name, version, ...how));
    return files.get(name);
  };
  const program = ts.createProgram([join(lamp, 'index.ts')], options, host);
  return ts
    .sortAndDeduplicateDiagnostics([
      ...program.getSyntacticDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ])
    .map(({ file: at, start = 0, messageText }) => {
      const line = at?.text.slice(0, start).split('\n').length ?? 0;
      const name = at?.fileName.split('/').at(-1) ?? '';
      return `${name}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

const lineOf = (file: string, text: string): number =>
  readFileSync(join(lamp, file), 'utf8').split(text)[0]?.split('\n').length ?? 0;

describe('a mistake is told', () => {
  test('at the control whose event is mistyped, with the one that was meant', () => {
    const [first, ...others] = errorsIn('controls.ts', "'power.pressed'", "'power.presed'");
    const line = lineOf('controls.ts', "'power.pressed'");
    expect(first?.split(' ')[0]).toBe(`controls.ts:${String(line)}`);
    expect(first).toContain(`Did you mean '"power.pressed"'?`);
    // A device is checked whole as well: its controls need not have said whose events they send.
    expect(others.map((error) => error.split(':')[0])).toEqual(['index.ts']);
  });

  test('once at the words, where a label is missing', () => {
    const errors = errorsIn('copy.ts', "    power: 'Power',\n", '');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^copy\.ts:\d+ .*Property 'power' is missing/);
  });

  test('once at the screen, where a control is mistyped', () => {
    const errors = errorsIn('screens.ts', "control('plug')", "control('plugg')");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^screens\.ts:\d+ .*'"plugg"'/);
  });
});
