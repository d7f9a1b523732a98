import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPayload, writePayload } from '../../src/simulator/services/reset-service/index.ts';

const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789.-_');
const written = fc.record({
  serial: fc.string({
    unit: fc.constantFrom(...letters.map((letter) => letter.toUpperCase())),
    minLength: 1,
    maxLength: 20,
  }),
  address: fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 50 })
    .map((name) => `${name}@example.com`),
  chance: fc.nat(0xffffffff),
});

test('what is written can be read, and is as long as a real one', () => {
  fc.assert(
    fc.property(written, ({ chance, ...payload }) => {
      const text = writePayload(payload, chance);
      expect(readPayload(text)).toEqual({ ok: true, ...payload });
      expect(text).toMatch(/^SIMULATION[\w+/]+$/);
      expect(text.length).toBeGreaterThanOrEqual(300);
      expect(text.length).toBeLessThanOrEqual(400);
      expect(text).not.toContain(payload.address);
      expect(writePayload(payload, chance)).toBe(text);
    }),
  );
});

test('a payload with one character changed, or with some missing, is not read', () => {
  fc.assert(
    fc.property(
      written,
      fc.nat(),
      fc.constantFrom(...Array.from('AZaz09+/ ~')),
      ({ chance, ...payload }, place, character) => {
        const text = writePayload(payload, chance);
        const at = place % text.length;
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        if (changed !== text) expect(readPayload(changed).ok).toBe(false);
        expect(readPayload(text.slice(0, at)).ok).toBe(false);
        expect(readPayload(text + character).ok).toBe(false);
      },
    ),
  );
});

test('nothing that was scanned makes it throw', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ maxLength: 500 }).map((text) => `SIMULATION${text}`),
    fc.string({ minLength: 348, maxLength: 348 }).map((text) => `SIMULATIONA${text}`),
  );
  fc.assert(
    fc.property(anything, (text) => !readPayload(text).ok),
    { numRuns: 2_000 },
  );
});

test('it says why it cannot be read', () => {
  const text = writePayload({ serial: 'A1', address: 'a@example.com' }, 1);
  expect(readPayload('https://example.com')).toEqual({ ok: false, reason: 'foreign' });
  expect(readPayload('')).toEqual({ ok: false, reason: 'foreign' });
  expect(readPayload(text.replace('SIMULATIONA', 'SIMULATIONZ'))).toEqual({
    ok: false,
    reason: 'version',
  });
  expect(readPayload(text.slice(0, -1))).toEqual({ ok: false, reason: 'damaged' });
});

test('what does not fit is our own mistake', () => {
  expect(() => writePayload({ serial: 'ä', address: 'a@example.com' }, 1)).toThrow(RangeError);
  expect(() => writePayload({ serial: 'A', address: 'a'.repeat(200) }, 1)).toThrow(RangeError);
});
