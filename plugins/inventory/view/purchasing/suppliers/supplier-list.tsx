import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ListedSupplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { SupplierListState } from './create-supplier-list.ts';

interface SupplierListProps {
  readonly list: SupplierListState;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
}

/** Who the shop buys from. */
export function SupplierList(props: SupplierListProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const columns: readonly Column<ListedSupplier>[] = [
    { id: 'name', title: t('name'), width: 'minmax(0, 1.6fr)', cell: (row) => row.name },
    { id: 'contact', title: t('contact'), optional: true, cell: (row) => row.contact },
    { id: 'phone', title: t('phone'), width: 'minmax(96px, 0.8fr)', cell: (row) => row.phone },
    { id: 'email', title: t('email'), optional: true, cell: (row) => row.email },
    {
      id: 'products',
      title: t('products'),
      align: 'end',
      width: '96px',
      cell: (row) => format.quantity(row.products * 1000),
    },
  ];
  const narrowed = () => props.list.term().trim() !== '' || props.list.archived();
  return (
    <Loaded
      live={props.list.suppliers}
      empty={
        <Show
          when={!narrowed()}
          fallback={<EmptyState icon="search" title={t('nothingFound')} text={t('noSupplierMatches')} />}
        >
          <EmptyState icon="truck" title={t('noSuppliers')} text={t('noSuppliersHint')}>
            <Show when={workbench.may('inventory.purchase')}>
              <Button kind="primary" icon="plus" onClick={() => props.onNew()}>
                {t('newSupplier')}
              </Button>
            </Show>
          </EmptyState>
        </Show>
      }
    >
      {(suppliers) => (
        <DataTable
          label={t('suppliers')}
          columns={columns}
          rows={suppliers()}
          selected={props.selected}
          onSelect={(row) => props.onSelect(row.id)}
        />
      )}
    </Loaded>
  );
}
