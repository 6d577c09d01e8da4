import {
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface Row {
  readonly id: string;
  readonly old_minor: number;
  readonly new_minor: number;
  readonly changed_at: number;
}

/** What a product once cost, whoever changed it. */
export function PriceHistory(props: { readonly product: string }): JSX.Element {
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const history = createLive(() => inventory.priceHistory({ product: props.product }));
  const columns: readonly Column<Row>[] = [
    { id: 'when', title: t('prices.when'), cell: (row) => format.dateTime(row.changed_at) },
    {
      id: 'old',
      title: t('prices.old'),
      align: 'end',
      width: '92px',
      cell: (row) => format.money(row.old_minor),
    },
    {
      id: 'new',
      title: t('prices.newPrice'),
      align: 'end',
      width: '92px',
      cell: (row) => format.money(row.new_minor),
    },
  ];
  return (
    <Loaded
      live={history}
      isEmpty={(rows) => rows.length === 0}
      empty={<EmptyState icon="history" title={t('prices.noHistory')} />}
    >
      {(rows) => <DataTable label={t('prices.history')} columns={columns} rows={rows()} />}
    </Loaded>
  );
}
