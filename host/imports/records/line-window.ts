/** A line longer than this is no row of a list; more of it is not kept. */
export const LONGEST_RECORD = 64 * 1024;

/** The lines of a text that arrives in pieces, of which only some are in memory at a time. */
export class LineWindow {
  /** The index in the file of the first line at hand, from 0. */
  first = 0;
  lines: string[] = [];
  readonly #text: AsyncIterator<string>;
  #rest = '';
  #ended = false;

  constructor(text: AsyncIterable<string>) {
    this.#text = text[Symbol.asyncIterator]();
  }

  /** Reads on until so many lines are at hand; fewer when the text ends before. */
  async fill(count: number): Promise<void> {
    while (this.lines.length < count && !this.#ended) {
      const next = await this.#text.next();
      if (next.done) this.#end();
      else this.#take(next.value);
    }
  }

  /** Whether nothing comes after the lines at hand. */
  get ended(): boolean {
    return this.#ended;
  }

  drop(count: number): void {
    this.lines.splice(0, count);
    this.first += count;
  }

  async close(): Promise<void> {
    await this.#text.return?.();
  }

  #take(text: string): void {
    // A CR at the end may be half of a line end.
    const half = text.endsWith('\r') ? 1 : 0;
    const whole = this.#rest + (half ? text.slice(0, -1) : text);
    const lines = whole.split(/\r\n|\n|\r/);
    const rest = lines.pop()!;
    for (const line of lines) this.lines.push(line);
    this.#rest = half ? `${shortened(rest)}\r` : shortened(rest);
  }

  #end(): void {
    this.#ended = true;
    const rest = this.#rest;
    this.#rest = '';
    if (rest === '') return;
    for (const line of rest.split(/\r/)) this.lines.push(line);
    if (this.lines.at(-1) === '') this.lines.pop();
  }
}

/** One sign more than is allowed says that it is too long. */
function shortened(line: string): string {
  return line.length > LONGEST_RECORD ? line.slice(0, LONGEST_RECORD + 1) : line;
}
