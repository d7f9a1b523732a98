/**
 * The text in the simulated QR code. Real ones are encrypted and about 360 characters long [C1,
 * C3]; this one is as long, begins with SIMULATION, and is written in a hand that only this world
 * reads.
 */
import { characters, fraction, nextSeed } from '../../index.ts';

/** What a QR code says of the recorder that shows it. */
export interface Payload {
  readonly serial: string;
  readonly address: string;
}

export type PayloadRead =
  | ({ readonly ok: true } & Payload)
  | { readonly ok: false; readonly reason: 'foreign' | 'version' | 'damaged' };

/** Stands for the address where the code is not mailed but shown in the app. */
export const inApp = '(app)';

const mark = 'SIMULATION';
const version = 'A';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const keyLength = 6;
const bodyLength = 168;
const length = mark.length + version.length + keyLength + 2 * bodyLength + keyLength;

/**
 * The payload of one QR code; the same seed gives the same text. Throws a RangeError where it does
 * not fit or is not ASCII.
 */
export function writePayload({ serial, address }: Payload, chance: number): string {
  const text = `${serial}\n${address}\n`;
  if (text.length > bodyLength || /[^\n -~]/.test(text))
    throw new RangeError('A QR payload holds short ASCII texts only.');
  const key = characters(chance, keyLength, letters);
  const sealed = `${mark}${version}${key}${scrambled(text.padEnd(bodyLength), key)}`;
  return sealed + checksum(sealed);
}

/**
 * What a scanned text says, or why it says nothing: not made here, made by another version, or
 * damaged. Never throws.
 */
export function readPayload(text: string): PayloadRead {
  if (!text.startsWith(mark)) return { ok: false, reason: 'foreign' };
  if (text.charAt(mark.length) !== version) return { ok: false, reason: 'version' };
  const sealed = text.slice(0, -keyLength);
  if (text.length !== length || checksum(sealed) !== text.slice(-keyLength))
    return { ok: false, reason: 'damaged' };
  const start = mark.length + version.length;
  const [serial, address] = unscrambled(
    sealed.slice(start + keyLength),
    sealed.slice(start, start + keyLength),
  ).split('\n');
  return serial && address ? { ok: true, serial, address } : { ok: false, reason: 'damaged' };
}

/**
 * Two letters for a character, three and four bits of it, under a stream of letters drawn from the
 * key.
 */
function scrambled(text: string, key: string): string {
  const stream = streamOf(key);
  return Array.from(text, (character) => {
    const bits = character.charCodeAt(0);
    return letter((bits >> 4) + stream()) + letter((bits & 15) + stream());
  }).join('');
}

function unscrambled(body: string, key: string): string {
  const stream = streamOf(key);
  const bits = Array.from(body, (character) => (letters.indexOf(character) - stream() + 64) % 64);
  return Array.from({ length: bits.length / 2 }, (_, at) =>
    String.fromCharCode(((bits[2 * at] ?? 0) << 4) | (bits[2 * at + 1] ?? 0)),
  ).join('');
}

/** Numbers below 64, one a call. */
function streamOf(key: string): () => number {
  let seed = hash(key);
  return () => {
    seed = nextSeed(seed);
    return Math.floor(fraction(seed) * 64);
  };
}

function letter(value: number): string {
  return letters.charAt(value % 64);
}

function checksum(text: string): string {
  return characters(hash(text), keyLength, letters);
}

/**
 * The nth security code that a QR code brings, of this length. It follows from the QR code alone:
 * whoever scans it, and wherever, is sent the same one.
 */
export function codeFor(payload: string, nth: number, codeLength: number): string {
  return characters(hash(`${payload}#${String(nth)}`), codeLength, '0123456789abcdef');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
