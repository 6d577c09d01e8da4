/** A scanner types like nobody else: keys at most this far apart, Enter at the end. */
export const BURST_GAP_MS = 100;
/** Fewer characters than this are a person who is quick. */
export const SHORTEST_CODE = 4;

/** Tells a scanner's burst from a person's typing, by nothing but keys and times. */
export class BurstReader {
  readonly #gap_ms: number;
  #code = '';
  #last = Number.NEGATIVE_INFINITY;

  constructor(gap_ms = BURST_GAP_MS) {
    this.#gap_ms = gap_ms;
  }

  /** How many characters the burst has so far. */
  get length(): number {
    return this.#code.length;
  }

  /** Takes one printable character. */
  character(character: string, at: number): void {
    if (at - this.#last > this.#gap_ms) this.#code = '';
    this.#code += character;
    this.#last = at;
  }

  /** The scanned code, when Enter ends a burst. */
  enter(at: number): string | undefined {
    const code = at - this.#last <= this.#gap_ms ? this.#code : '';
    this.reset();
    return code.length >= SHORTEST_CODE ? code : undefined;
  }

  reset(): void {
    this.#code = '';
    this.#last = Number.NEGATIVE_INFINITY;
  }
}
