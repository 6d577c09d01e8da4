/** What can be bound to a statement. No booleans: portable SQL keeps 0 and 1. No number beyond 2^53, which would change. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A statement or a piece of one, with its values apart. Made by {@link sql} only. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

class SqlText implements Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** The text of a template whose holes are all plain values, joined once and for ever. */
const plainTexts = new WeakMap<TemplateStringsArray, string>();

/**
 * Writes SQL: holes are bound values, or fragments made by `sql` itself.
 * `` tx.all(sql`select name from inventory_product where id = ${id}`) ``
 */
export function sql(strings: TemplateStringsArray, ...holes: readonly (SqlValue | Sql)[]): Sql {
  if (!holes.some((hole) => hole instanceof SqlText)) {
    let text = plainTexts.get(strings);
    if (text === undefined) plainTexts.set(strings, (text = strings.join('?')));
    return new SqlText(text, holes as readonly SqlValue[]);
  }
  let text = strings[0]!;
  const values: SqlValue[] = [];
  for (const [index, hole] of holes.entries()) {
    if (hole instanceof SqlText) {
      text += hole.text;
      values.push(...hole.values);
    } else {
      text += '?';
      values.push(hole as SqlValue);
    }
    text += strings[index + 1]!;
  }
  return new SqlText(text, values);
}

/** Nothing, for a fragment that is left out. */
sql.empty = new SqlText('', []) as Sql;

/** Fragments with `separator` between them; `empty` when there are none. */
sql.join = (parts: readonly Sql[], separator: Sql = sql.comma): Sql =>
  new SqlText(
    parts.map((part) => part.text).join(separator.text),
    parts.flatMap((part) => part.values),
  );

sql.comma = new SqlText(', ', []) as Sql;

/** `?, ?, ?` for an `in (…)`; throws when `values` is empty, because the dialects disagree about `in ()`. */
sql.list = (values: readonly SqlValue[]): Sql => {
  if (values.length === 0) throw new RangeError('sql.list needs at least one value.');
  return new SqlText(values.map(() => '?').join(', '), values);
};

/** `(?, ?), (?, ?)` for `values …`; throws when there are none, or they differ in length. */
sql.rows = (rows: readonly (readonly SqlValue[])[]): Sql => {
  const [first] = rows;
  if (!first || first.length === 0) throw new RangeError('sql.rows needs at least one row with a value.');
  if (rows.some(({ length }) => length !== first.length))
    throw new RangeError('The rows of sql.rows differ in length.');
  const row = `(${first.map(() => '?').join(', ')})`;
  return new SqlText(rows.map(() => row).join(', '), rows.flat());
};

// A function already has a `name`, which an assignment cannot replace.
Object.defineProperty(sql, 'name', {
  value: (name: string): Sql => {
    if (!/^[a-z_][a-z0-9_]*$/i.test(name)) throw new RangeError(`"${name}" is not a plain SQL name.`);
    return new SqlText(name, []);
  },
});
export declare namespace sql {
  /** A table or column name out of code, never out of input: letters, digits and _ only. */
  export const name: (name: string) => Sql;
}
