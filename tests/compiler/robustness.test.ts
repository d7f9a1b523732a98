/** Whatever stands in a file, the compiler says something sensible of it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, formatDiagnostic, toReport } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const text = readFileSync(new URL('articles/name-the-lamp/input.mdx', import.meta.url), 'utf8');

const pieces =
  '** | _ | { | } | < | > | ` | --- | \n | \n\n | 1. | ## | If | , | . | {/* do: | {/* if: | {/* allow: | no-effect — so */} | */} | Continue with step 1. | Go back to step 1. | > [!NOTE]\n | ## If | wait 5 minutes | \t | \r\n | [^1] | <A> | <A/> | import x from "y"\n | \u0000 | &amp; | \\ | situation: | title: [1]\n';
const garbage = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom(...pieces.split(' | ')));
const somewhere = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  at: somewhere,
  without: fc.nat(40),
  put: fc.oneof(garbage, fc.record({ from: somewhere, length: fc.nat(30) })),
});

function changed(
  source: string,
  {
    at,
    without,
    put,
  }: { at: number; without: number; put: string | { from: number; length: number } },
): string {
  const place = Math.floor(at * source.length);
  const from = typeof put === 'string' ? 0 : Math.floor(put.from * source.length);
  const words = typeof put === 'string' ? put : source.slice(from, from + put.length);
  return source.slice(0, place) + words + source.slice(place + without);
}

test('no text makes it throw, and every place is in the text', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const mutant = changes.reduce(changed, text);
      const article = compile({ file: 'mutant.mdx', text: mutant }, worlds);
      for (const diagnostic of article.diagnostics) {
        const { start, end, message, note } = diagnostic;
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeGreaterThanOrEqual(start.offset);
        expect(end.offset).toBeLessThanOrEqual(mutant.length);
        expect(`${message} ${note ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
        expect(formatDiagnostic(diagnostic, mutant, 'mutant.mdx')).toContain(message);
      }
      expect(JSON.parse(JSON.stringify(toReport(article)))).toEqual(toReport(article));
    }),
    { numRuns: 400 },
  );
});

test('the same text gives the same record, whatever was compiled before', () => {
  fc.assert(
    fc.property(change, (first) => {
      const mutant = changed(text, first);
      const once = compile({ file: 'mutant.mdx', text: mutant }, worlds);
      compile({ file: 'other.mdx', text }, worlds);
      expect(compile({ file: 'mutant.mdx', text: mutant }, worlds)).toEqual(once);
    }),
    { numRuns: 25 },
  );
});
