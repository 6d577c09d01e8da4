import { type Invariant, type Sql, sql } from '@counterpart/sdk/node';
import { columnsOf, FIGURE_SETS, type FigureSet } from '../figures/figure-set.ts';

/** What was summed is what the documents say. */
export const figuresInvariants: readonly Invariant[] = FIGURE_SETS.map((set) => ({
  id: `sales.figures-${set.table.slice('sales_figures_'.length)}`,
  title: `The sums of ${set.table} are those of the documents.`,
  query: differences(set),
}));

function differences(set: FigureSet): Sql {
  const columns = columnsOf(set);
  const summed = (length: number) =>
    sql`select id from sales_figures_span where summed = 1 and length(id) = ${length}`;
  const [spans, where] =
    set.by === 'date'
      ? [summed(10), sql`d.business_date in (${summed(10)})`]
      : [summed(7), sql`substr(d.business_date, 1, 7) in (${summed(7)})`];
  const kept = sql`select ${columns} from ${sql.name(set.table)} where span in (${spans})`;
  const said = sql`select ${columns} from (${set.fromDocuments(where)})`;
  return sql`
    select 'kept' as side, * from (${kept} except ${said})
    union all select 'documents', * from (${said} except ${kept})`;
}
