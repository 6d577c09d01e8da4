import { namesIn } from './tokens.ts';

/** A table or view as the database has it. */
export interface SchemaEntry {
  readonly name: string;
  readonly type: 'table' | 'view' | 'virtual' | 'shadow';
  readonly sql: string | null;
}

/** A write to `from` may change every table named in `sql`. */
export interface Drag {
  readonly from: string;
  readonly sql: string;
}

/** Who owns which table of one database, and what each view is made of. */
export class TableCatalog {
  #entries = new Map<string, SchemaEntry>();
  readonly #owners = new Map<string, string>();
  readonly #published = new Set<string>();
  readonly #outdated = new Set<string>();
  readonly #dragged = new Map<string, Set<string>>();
  /** The tables whose triggers keep a virtual table, such as a full-text index: it has no journal of its own. */
  readonly #sources = new Map<string, Set<string>>();
  readonly #underlying = new Map<string, readonly string[]>();
  /** Grows with every change, so that what was worked out before can be thrown away. */
  version = 0;

  /** Replaces what is known of the database's own schema. */
  refresh(entries: Iterable<SchemaEntry>, drags: Iterable<Drag>, outdated: Iterable<string>): void {
    this.#entries = new Map(Array.from(entries, (entry) => [entry.name.toLowerCase(), entry]));
    this.#outdated.clear();
    for (const owner of outdated) this.#outdated.add(owner);
    this.#dragged.clear();
    this.#sources.clear();
    for (const { from, sql } of drags) {
      const behind = namesIn(sql).filter((name) => this.#entries.has(name));
      addAll(this.#dragged, from, behind);
      for (const name of behind)
        if (this.#entries.get(name)?.type === 'virtual') addAll(this.#sources, name, [from]);
    }
    this.#changed();
  }

  own(owner: string, names: Iterable<string>, publishedViews: Iterable<string>): void {
    for (const name of names) this.#owners.set(name.toLowerCase(), owner);
    for (const view of publishedViews) {
      this.#owners.set(view.toLowerCase(), owner);
      this.#published.add(view.toLowerCase());
    }
    this.#changed();
  }

  forget(owner: string): void {
    for (const [name, its] of this.#owners) {
      if (its !== owner) continue;
      this.#owners.delete(name);
      this.#published.delete(name);
    }
    this.#changed();
  }

  /** Whether it exists here, or is one of the database's own tables. */
  has(name: string): boolean {
    return this.#entries.has(name) || /^(?:sqlite_|pragma_|dbstat$)/.test(name);
  }

  entry(name: string): SchemaEntry | undefined {
    return this.#entries.get(name);
  }

  ownerOf(name: string): string | undefined {
    return this.#owners.get(name);
  }

  mayRead(owner: string, name: string): boolean {
    return this.#owners.get(name) === owner || this.#published.has(name);
  }

  /** The database holds data of this owner that its code here is too old for. */
  isOutdated(owner: string): boolean {
    return this.#outdated.has(owner);
  }

  /** Every table somebody here has registered. */
  ownedTables(): readonly string[] {
    return [...this.#owners.keys()].filter((name) => this.#entries.get(name)?.type === 'table');
  }

  /** The tables behind a name: itself, what a view reads, through views of views, or what keeps a virtual table. */
  tablesBehind(name: string): readonly string[] {
    const known = this.#underlying.get(name);
    if (known) return known;
    const entry = this.#entries.get(name);
    if (entry?.type === 'virtual') return [name, ...(this.#sources.get(name) ?? [])];
    if (entry?.type !== 'view') return [name];
    // Set first: a view cannot contain itself, but a name inside it may look as if it did.
    this.#underlying.set(name, []);
    const inside = namesIn(entry.sql ?? '').filter((inner) => inner !== name && this.#entries.has(inner));
    const tables = [...new Set(inside.flatMap((inner) => this.tablesBehind(inner)))];
    this.#underlying.set(name, tables);
    return tables;
  }

  /** `names` and what a write to them may change as well, through triggers and foreign keys. */
  withDragged(names: Iterable<string>): readonly string[] {
    const all = new Set(names);
    for (const name of all) for (const next of this.#dragged.get(name) ?? []) all.add(next);
    return [...all];
  }

  #changed(): void {
    this.#underlying.clear();
    this.version++;
  }
}

function addAll(map: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  for (const name of names) known.add(name);
  map.set(key, known);
}
