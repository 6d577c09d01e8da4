import { open, readFile } from 'node:fs/promises';
import { field, v } from '@counterpart/sdk';

const ErasedPersonSchema = v.object({
  id: field.id(),
  provider: field.id(),
  refs: v.array(field.id()),
  at: field.at(),
});
/** Somebody who was erased, by references that say nothing about who it was. */
export type ErasedPerson = v.InferOutput<typeof ErasedPersonSchema>;

/**
 * Who was erased, in a file beside the shop's own: books from before, brought back, do not know it. A line each, only
 * ever added to.
 */
export class ErasedList {
  readonly #path: string;

  constructor(beside: string) {
    this.#path = `${beside}.erased`;
  }

  /** What a power cut left of the last line is not counted. */
  async read(): Promise<ErasedPerson[]> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => asPerson(line) ?? []);
  }

  /** Those that are not in it yet; on the disk when it returns. */
  async add(people: readonly ErasedPerson[]): Promise<void> {
    const known = new Set((await this.read()).map(({ id }) => id));
    const missing = people.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    const file = await open(this.#path, 'a', 0o600);
    try {
      // A line of its own, whatever a power cut left of the one before.
      await file.write(`\n${missing.map((person) => JSON.stringify(person)).join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Adds what the lists beside other files of the shop know to the one beside `toShop`. */
export async function joinErasedLists(shops: readonly string[], toShop: string): Promise<void> {
  const lists = await Promise.all(shops.map((shop) => new ErasedList(shop).read()));
  const all = new Map(lists.flat().map((person) => [person.id, person]));
  if (all.size > 0) await new ErasedList(toShop).add([...all.values()]);
}

function asPerson(line: string): ErasedPerson | undefined {
  try {
    const parsed = v.safeParse(ErasedPersonSchema, JSON.parse(line));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
