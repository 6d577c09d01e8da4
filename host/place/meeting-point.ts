import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, v } from '@counterpart/sdk';

const Note = v.object({
  id: v.string(),
  name: v.string(),
  /** How often it was written: a note that does not move is of a till that went away. */
  beat: v.number(),
  /** The till it found; null while it looks for one. */
  partner: v.nullable(v.string()),
  step: v.string(),
});
export type Note = v.InferOutput<typeof Note>;

const LOOK_MS = 100;

/** Where two tills that test the same folder find each other and keep in step, through small files in it. */
export class MeetingPoint {
  readonly #folder: string;
  readonly #deadline: number;
  readonly #signal: AbortSignal;
  #note: Note;
  readonly #seen = new Map<string, number>();

  constructor(
    folder: string,
    till: { readonly id: string; readonly name: string },
    options: { readonly deadline_ms: number; readonly signal: AbortSignal },
  ) {
    this.#folder = join(folder, '.counterpart-folder-test');
    this.#deadline = performance.now() + options.deadline_ms;
    this.#signal = options.signal;
    this.#note = { id: till.id, name: till.name, beat: 0, partner: null, step: 'looking' };
  }

  async enter(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#write();
  }

  /** Who else is testing here just now, once both have found each other. */
  async partner(): Promise<Note> {
    for (;;) {
      const other = await this.#other();
      if (other) {
        this.#note = { ...this.#note, partner: other.id };
        if (other.partner === this.#note.id) {
          await this.#write();
          return other;
        }
      }
      await this.#pause(
        'No second till came within the time. Start the same test there while this one waits.',
      );
    }
  }

  async say(step: string): Promise<void> {
    this.#note = { ...this.#note, step };
    await this.#write();
  }

  /** Waits until the partner has said one of these, and tells which. */
  async hear(...steps: readonly string[]): Promise<string> {
    for (;;) {
      const other = await this.#read(`${this.#note.partner}.json`);
      if (other && (steps.includes(other.step) || other.step.startsWith('failed'))) return other.step;
      await this.#pause('The second till fell silent in the middle of the test. Start it again at both.');
    }
  }

  async leave(): Promise<void> {
    // The partner may still be reading the last word.
    await sleep(10 * LOOK_MS);
    await rm(join(this.#folder, `${this.#note.id}.json`), { force: true });
  }

  /** A till whose note moves, and who looks for one or has found us. */
  async #other(): Promise<Note | undefined> {
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith('.json') || name === `${this.#note.id}.json`) continue;
      const note = await this.#read(name);
      if (!note) continue;
      const before = this.#seen.get(note.id);
      this.#seen.set(note.id, note.beat);
      const moves = before !== undefined && before !== note.beat;
      const free = note.partner === null || note.partner === this.#note.id;
      if (free && (moves || this.#note.partner === note.id)) return note;
    }
    return undefined;
  }

  async #read(name: string): Promise<Note | undefined> {
    try {
      return v.parse(Note, JSON.parse(await readFile(join(this.#folder, name), 'utf8')));
    } catch {
      return undefined;
    }
  }

  async #write(): Promise<void> {
    this.#note = { ...this.#note, beat: this.#note.beat + 1 };
    const path = join(this.#folder, `${this.#note.id}.json`);
    await writeFile(`${path}.next`, JSON.stringify(this.#note));
    await rename(`${path}.next`, path);
  }

  async #pause(late: string): Promise<void> {
    this.#signal.throwIfAborted();
    if (performance.now() > this.#deadline) throw new Fault({ code: 'not-tested', message: late });
    await this.#write();
    await sleep(LOOK_MS);
  }
}
