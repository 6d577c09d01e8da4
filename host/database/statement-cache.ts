/** Keeps what was made for a text, up to a limit: texts built from lists of varying length would grow for ever. */
export class StatementCache<T> {
  readonly #entries = new Map<string, T>();
  readonly #limit: number;

  constructor(limit = 500) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(text: string, make: (text: string) => T): T {
    let entry = this.#entries.get(text);
    if (entry === undefined) {
      entry = make(text);
      if (this.#entries.size >= this.#limit) this.#dropOldest();
      this.#entries.set(text, entry);
    }
    return entry;
  }

  clear(): void {
    this.#entries.clear();
  }

  #dropOldest(): void {
    for (const text of this.#entries.keys()) {
      this.#entries.delete(text);
      return;
    }
  }
}
