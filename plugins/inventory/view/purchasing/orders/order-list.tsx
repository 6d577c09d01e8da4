import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ListedPurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { OrderListState } from './create-order-list.ts';
import { OrderState } from './order-state.tsx';
import styles from './order.module.css';

interface OrderListProps {
  readonly list: OrderListState;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
}

/** What is ordered and what came of it. */
export function OrderList(props: OrderListProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const columns = (): readonly Column<ListedPurchaseOrder>[] => [
    { id: 'number', title: t('order.number'), width: '112px', cell: (row) => row.number },
    { id: 'supplier', title: t('supplier'), width: 'minmax(0, 1.6fr)', cell: (row) => row.supplier.name },
    {
      id: 'state',
      title: t('order.stateTitle'),
      width: 'minmax(120px, 0.8fr)',
      cell: (row) => <OrderState state={row.state} />,
    },
    {
      id: 'expected',
      title: t('order.expected'),
      optional: true,
      cell: (row) => (row.expected === null ? '' : format.date(row.expected)),
    },
    {
      id: 'complete',
      title: t('order.here'),
      align: 'end',
      width: '96px',
      optional: true,
      cell: (row) => t('order.hereOf', { complete: row.complete, lines: row.lines }),
    },
    ...(workbench.may('inventory.purchase')
      ? [
          {
            id: 'total',
            title: t('order.total'),
            align: 'end' as const,
            width: '112px',
            cell: (row: ListedPurchaseOrder) =>
              row.total_minor === null ? '' : format.money(row.total_minor),
          },
        ]
      : []),
  ];
  const [selected, setSelected] = createSignal<string | null>(null);
  // Arrows move through the list; a click or Enter opens.
  let pressed = false;
  const select = ({ id }: ListedPurchaseOrder) => {
    setSelected(id);
    if (pressed) props.onOpen(id);
  };
  const narrowed = () => props.list.term().trim() !== '' || props.list.filter() !== 'open';
  return (
    <Loaded
      live={props.list.page}
      isEmpty={(page) => page.orders.length === 0}
      empty={
        <Show
          when={!narrowed()}
          fallback={<EmptyState icon="search" title={t('nothingFound')} text={t('order.noneMatches')} />}
        >
          <EmptyState icon="truck" title={t('order.none')} text={t('order.noneHint')}>
            <Show when={workbench.may('inventory.purchase')}>
              <Button kind="primary" icon="plus" onClick={() => props.onNew()}>
                {t('order.new')}
              </Button>
            </Show>
          </EmptyState>
        </Show>
      }
    >
      {(page) => (
        <div class={styles.list} onPointerDown={() => (pressed = true)} onKeyDown={() => (pressed = false)}>
          <DataTable
            label={t('orders')}
            columns={columns()}
            rows={page().orders}
            selected={selected()}
            onSelect={select}
            onOpen={(row) => props.onOpen(row.id)}
          />
        </div>
      )}
    </Loaded>
  );
}
