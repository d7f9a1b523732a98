/**
 * A run in an address: everything that was done up to a moment, so that whoever opens the address
 * stands where it was copied.
 */
import { controlAt } from '../../simulator/index.ts';
import {
  type LogEntry,
  type Restored,
  type Score,
  type Session,
  startOf,
  understandProgress,
} from '../../walkthrough/index.ts';

/** The run as the value of the query, without what was typed into secret fields. */
export async function writeMoment(score: Score, session: Session): Promise<string> {
  const { version } = score.plan;
  const { done, world } = session;
  const log = withoutSecrets(score, session);
  const text = JSON.stringify({ version, log, done, now: world.now });
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The run in a query's value; what nobody can read, or is of another version, is told apart. */
export async function readMoment(value: string, version: string): Promise<Restored> {
  try {
    const base64 = value.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const text = await through(new DecompressionStream('deflate-raw'), bytes);
    return understandProgress(new TextDecoder().decode(text), version);
  } catch {
    return { kind: 'unreadable' };
  }
}

/**
 * The log with other letters and digits in secret fields: a password may be one that the reader has
 * elsewhere, too. What was equal stays equal, what was allowed stays allowed; what the world itself
 * has for a field is no secret.
 */
function withoutSecrets(score: Score, { log, way }: Session): readonly LogEntry[] {
  const { definition } = score;
  const untouched = startOf(score, way, 0);
  const samples = definition.values.map(({ of }) => of(untouched) ?? '');
  const shifts = new Map<string, number>();
  // By what stands before a letter: so equal beginnings stay equal, and one word says nothing of
  // another.
  const shiftAfter = (before: string): number => {
    const shift = shifts.get(before) ?? crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
    shifts.set(before, shift);
    return shift;
  };
  return log.map((entry) => {
    if (!('control' in entry) || entry.value === undefined) return entry;
    const control = controlAt(definition, entry);
    const { value } = entry;
    const isSecret = control !== undefined && 'secret' in control && control.secret;
    if (!isSecret || samples.some((sample) => sample.startsWith(value))) return entry;
    return { ...entry, value: shifted(value, shiftAfter) };
  });
}

const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789'];

function shifted(value: string, shiftAfter: (before: string) => number): string {
  const characters = Array.from(value);
  return characters
    .map((character, index) => {
      const alphabet = alphabets.find((letters) => letters.includes(character));
      if (alphabet === undefined) return character;
      const shift = 1 + (shiftAfter(characters.slice(0, index).join('')) % (alphabet.length - 1));
      return alphabet.charAt((alphabet.indexOf(character) + shift) % alphabet.length);
    })
    .join('');
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
