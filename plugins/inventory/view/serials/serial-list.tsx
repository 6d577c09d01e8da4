import {
  Chips,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  SearchField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { inventoryContract, type Product, type Serial, type SerialState as State } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { serialArgument } from './serial-argument.ts';
import { SerialState } from './serial-state.tsx';
import styles from './serials.module.css';

const STATES: readonly State[] = ['in-stock', 'sold', 'in-transit', 'gone'];

/** The numbers of a product, the latest to move first. One opens with its whole life. */
export function SerialList(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const [state, setState] = createSignal<State | null>('in-stock');
  const [term, setTerm] = createSignal('');
  const serials = createLive(() =>
    inventory.serials({
      product: props.product.id,
      term: term(),
      limit: 200,
      ...(state() === null ? {} : { state: state()! }),
    }),
  );
  const columns: readonly Column<Serial>[] = [
    {
      id: 'serial',
      title: t('serialNumber'),
      cell: (row) => (
        <div class={styles.number}>
          <span>{row.serial}</span>
          <span class={styles.when}>{format.dateTime(row.moved_at)}</span>
        </div>
      ),
    },
    { id: 'state', title: t('where'), width: '120px', cell: (row) => <SerialState serial={row} /> },
  ];
  return (
    <div class={styles.list}>
      <SearchField label={t('findSerial')} value={term()} onChange={setTerm} />
      <Chips
        label={t('where')}
        options={STATES.map((value) => ({ value, label: t(`serial.${value}`) }))}
        value={state()}
        onChange={(value) => setState(value as State | null)}
        allLabel={t('allSerials')}
      />
      <DataTable
        label={t('serials')}
        columns={columns}
        rows={serials() ?? []}
        onSelect={(row) => workbench.open('inventory.products', serialArgument(row.id))}
        empty={<EmptyState icon="scan-barcode" title={t('noSuchSerials')} />}
      />
    </div>
  );
}
