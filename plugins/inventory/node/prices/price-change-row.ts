import { v } from '@counterpart/sdk';
import { type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import { type PriceChange, PriceRuleSchema } from '../../api/index.ts';

export interface ChangeRow {
  readonly id: string;
  readonly undo_of: string | null;
  readonly is_undone: number;
  readonly rule: string | null;
  readonly selection: string | null;
  readonly seen: number;
  readonly state: 'applying' | 'applied';
  readonly done_to: string;
  readonly changed: number;
  readonly skipped: number;
  readonly started_at: number;
}

export function readChanges(reader: Reader, rest: Sql): Promise<ChangeRow[]> {
  return reader.all<ChangeRow>(
    sql`select g.id, g.undo_of, exists (select 1 from inventory_price_change u where u.undo_of = g.id) as is_undone,
          g.rule, g.selection, g.seen, g.state, g.done_to, g.changed, g.skipped, g.started_at
        from inventory_price_change g ${rest}`,
  );
}

export async function requireChange(tx: Tx, id: string): Promise<ChangeRow> {
  const [row] = await readChanges(tx, sql`where g.id = ${id}`);
  return row ?? tx.refuse('unknown-price-change', 'There is no such change of prices any more.');
}

export function asChange(row: ChangeRow): PriceChange {
  const asked = row.rule === null ? null : (JSON.parse(row.rule) as { rule: unknown });
  return {
    id: row.id,
    undoOf: row.undo_of,
    isUndone: row.is_undone === 1,
    rule: asked && v.parse(PriceRuleSchema, asked.rule),
    state: row.state,
    changed: row.changed,
    skipped: row.skipped,
    started_at: row.started_at,
  };
}
