import { hash } from 'node:crypto';

/** Words of a digest that are kept, 96 bits: that any two of ten million texts share them is less likely than a bad disk. */
const KEPT = 3;
const SLOT = KEPT + 1;
const FULL = 0.7;

/**
 * On which line of a file a text stood first, for more texts than fit into memory as such: a digest and the line of each,
 * 16 bytes, in one array.
 */
export class LineTable {
  #slots = new Uint32Array(1024 * SLOT);
  #size = 0;

  get(text: string): number | undefined {
    const line = this.#slots[find(this.#slots, digestOf(text)) + KEPT]!;
    return line === 0 ? undefined : line;
  }

  /** @param line counts from 1. */
  set(text: string, line: number): void {
    if (this.#size > (this.#slots.length / SLOT) * FULL) this.#grow();
    const digest = digestOf(text);
    const at = find(this.#slots, digest);
    if (this.#slots[at + KEPT] === 0) this.#size++;
    this.#slots.set(digest, at);
    this.#slots[at + KEPT] = line;
  }

  #grow(): void {
    const before = this.#slots;
    const after = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at + KEPT] === 0) continue;
      after.set(before.subarray(at, at + SLOT), find(after, before.subarray(at, at + KEPT)));
    }
    this.#slots = after;
  }
}

function digestOf(text: string): Uint32Array {
  const bytes = hash('sha1', text, 'buffer');
  return Uint32Array.from({ length: KEPT }, (_, word) => bytes.readUInt32LE(word * 4));
}

/** Where the digest is, or the free place where it would be: the next one, where its own is taken. */
function find(slots: Uint32Array, digest: Uint32Array): number {
  const places = slots.length / SLOT;
  let at = (digest[0]! % places) * SLOT;
  while (slots[at + KEPT] !== 0 && !isAt(slots, at, digest)) at = at + SLOT === slots.length ? 0 : at + SLOT;
  return at;
}

function isAt(slots: Uint32Array, at: number, digest: Uint32Array): boolean {
  return slots[at] === digest[0] && slots[at + 1] === digest[1] && slots[at + 2] === digest[2];
}
