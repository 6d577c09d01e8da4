import {
  Badge,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type ListedGoodsReceipt } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

interface ReceiptListProps {
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** What came and what went back, the newest first. */
export function ReceiptList(props: ReceiptListProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const receipts = createLive(() => inventory.goodsReceipts({ limit: 500 }));
  const columns = (): readonly Column<ListedGoodsReceipt>[] => [
    { id: 'number', title: t('order.number'), width: '112px', cell: (row) => row.number },
    { id: 'supplier', title: t('supplier'), width: 'minmax(0, 1.4fr)', cell: (row) => row.supplier.name },
    {
      id: 'kind',
      title: t('receipt.kindTitle'),
      width: 'minmax(112px, 0.8fr)',
      cell: (row) => (
        <Show when={row.kind !== 'receipt' || row.reversed} fallback={t('receipt.kind.receipt')}>
          <Badge tone="warning">
            {row.reversed ? t('receipt.reversedShort') : t(`receipt.kind.${row.kind}`)}
          </Badge>
        </Show>
      ),
    },
    {
      id: 'order',
      title: t('order.one'),
      optional: true,
      cell: (row) => row.order?.number ?? t('receipt.noOrder'),
    },
    { id: 'reference', title: t('delivery.reference'), optional: true, cell: (row) => row.reference },
    {
      id: 'at',
      title: t('receipt.postedAt'),
      width: 'minmax(150px, 1fr)',
      optional: true,
      cell: (row) => format.dateTime(row.posted_at),
    },
    ...(workbench.may('inventory.purchase')
      ? [
          {
            id: 'total',
            title: t('order.total'),
            align: 'end' as const,
            width: '104px',
            cell: (row: ListedGoodsReceipt) =>
              row.total_minor === null ? '' : format.money(row.total_minor),
          },
        ]
      : []),
  ];
  return (
    <Loaded
      live={receipts}
      empty={<EmptyState icon="package" title={t('receipt.none')} text={t('receipt.noneHint')} />}
    >
      {(all) => (
        <DataTable
          label={t('deliveries')}
          columns={columns()}
          rows={all()}
          selected={props.selected}
          onSelect={(row) => props.onSelect(row.id)}
        />
      )}
    </Loaded>
  );
}
