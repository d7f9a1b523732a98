/**
 * CBOR (RFC 8949), as far as the search index is written in it: whole numbers, texts and arrays.
 */

const [plain, negative, text, array] = [0, 1, 3, 4];

/** What begins at a place: its kind, its number or length, and where it goes on. */
interface Head {
  readonly kind: number;
  readonly value: number;
  readonly next: number;
}

/**
 * Goes through bytes from their beginning. @throws RangeError where they are cut off or of another
 * kind than is asked for
 */
export class ByteReader {
  at = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  number(): number {
    return this.take(plain);
  }

  text(): string {
    const length = this.take(text);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** How many items follow. */
  array(): number {
    return this.take(array);
  }

  /** An array of numbers, of which some may be below zero. */
  numbers(): number[] {
    return Array.from({ length: this.array() }, () => {
      const { kind, value, next } = this.head();
      this.at = next;
      return kind === negative ? -1 - value : value;
    });
  }

  /** Passes over an array of numbers; how many there were. */
  passNumbers(): number {
    const count = this.array();
    for (let left = count; left > 0; left -= 1) this.at = this.head().next;
    return count;
  }

  /** The bytes from a place to here. */
  since(start: number): Buffer {
    return this.bytes.subarray(start, this.at);
  }

  private take(kind: number): number {
    const head = this.head();
    if (head.kind !== kind)
      throw new RangeError(`Another kind of item was expected at ${String(this.at)}.`);
    this.at = head.next;
    return head.value;
  }

  private head(): Head {
    const { bytes, at } = this;
    const [kind, brief] = [bytes.readUInt8(at) >> 5, bytes.readUInt8(at) & 31];
    if (brief < 24) return { kind, value: brief, next: at + 1 };
    if (brief === 24) return { kind, value: bytes.readUInt8(at + 1), next: at + 2 };
    if (brief === 25) return { kind, value: bytes.readUInt16BE(at + 1), next: at + 3 };
    if (brief === 26) return { kind, value: bytes.readUInt32BE(at + 1), next: at + 5 };
    throw new RangeError(`No such number is known at ${String(at)}.`);
  }
}

/** A number as CBOR. */
export function numberIn(value: number): Buffer {
  return value < 0 ? headIn(negative, -1 - value) : headIn(plain, value);
}

/** A text as CBOR. */
export function textIn(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([headIn(text, bytes.length), bytes]);
}

/** An array of items that are CBOR already. */
export function arrayIn(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([headOfArray(items.length), ...items]);
}

/** The head of an array of so many items. */
export function headOfArray(count: number): Buffer {
  return headIn(array, count);
}

function headIn(kind: number, value: number): Buffer {
  const [sort, high] = [kind << 5, value >>> 8];
  if (value < 24) return Buffer.of(sort | value);
  if (value < 0x100) return Buffer.of(sort | 24, value);
  if (value < 0x10000) return Buffer.of(sort | 25, high, value & 255);
  const bytes = Buffer.alloc(5, sort | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
