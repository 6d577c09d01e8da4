import {
  Chips,
  type Column,
  createWindowedRows,
  DataTable,
  EmptyState,
  ListToolbar,
  Loaded,
  Money,
  Quantity,
  SearchField,
  Select,
  type Sort,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type ListedStock, type StockOnHandInput } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { createLocations } from '../create-locations.ts';
import styles from './stock-list.module.css';

interface StockListProps {
  readonly selected: string | null;
  readonly onSelect: (product: string) => void;
}

const EVERYWHERE = '';
const FILTERS = ['low', 'out', 'reserved'] as const;

/** Stock by product, at one location or at all of them. */
export function StockList(props: StockListProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const locations = createLocations();
  const [term, setTerm] = createSignal('');
  const [location, setLocation] = createSignal(EVERYWHERE);
  const [only, setOnly] = createSignal<StockOnHandInput['only']>('any');
  const [sort, setSort] = createSignal<Sort>();
  const rows = createWindowedRows(
    (window) =>
      inventory.stockOnHand({
        term: term().trim(),
        only: only(),
        ...(location() === EVERYWHERE ? {} : { location: location() }),
        ...sorted(sort()),
        ...window,
      }),
    (page) => page.rows,
  );
  const narrowing = () => [location() !== EVERYWHERE, only() !== 'any'].filter(Boolean).length;
  return (
    <div class={styles.list}>
      <ListToolbar
        label={t('stock')}
        narrowing={narrowing()}
        search={
          <SearchField
            label={t('searchProducts')}
            placeholder={t('searchHint')}
            value={term()}
            onChange={setTerm}
          />
        }
        filters={
          <>
            <Show when={locations.several()}>
              <Select
                label={t('location')}
                hideLabel
                value={location()}
                options={[{ value: EVERYWHERE, label: t('everywhere') }, ...locations.options()]}
                onChange={setLocation}
              />
            </Show>
            <Chips
              label={t('filterStock')}
              allLabel={t('all')}
              options={FILTERS.map((value) => ({ value, label: t(`stockOnly.${value}`) }))}
              value={only() === 'any' ? null : only()}
              onChange={(value) => setOnly((value ?? 'any') as StockOnHandInput['only'])}
            />
          </>
        }
      />
      <Loaded
        live={rows.counted}
        isEmpty={({ total }) => total === 0}
        empty={<EmptyState icon="package" title={t('noStock')} text={t('noStockHint')} />}
      >
        {() => (
          <DataTable
            label={t('onHand')}
            columns={columnsFor(useWorkbench().may('inventory.seeCost'))}
            rows={rows}
            selected={props.selected}
            onSelect={(row) => props.onSelect(row.id)}
            sort={sort()}
            onSort={(column) => setSort((before) => next(before, column))}
          />
        )}
      </Loaded>
    </div>
  );
}

function sorted(sort: Sort | undefined) {
  return sort ? { sort: sort.column as StockOnHandInput['sort'], descending: sort.descending } : {};
}

/** First up, then down, then as it was. */
function next(before: Sort | undefined, column: string): Sort | undefined {
  if (before?.column !== column) return { column, descending: false };
  return before.descending ? undefined : { column, descending: true };
}

function columnsFor(costs: boolean): readonly Column<ListedStock>[] {
  const quantity = (id: string, title: string, milli: (row: ListedStock) => number, sortable = false) => ({
    id,
    title,
    align: 'end' as const,
    width: '104px',
    sortable,
    cell: (row: ListedStock) => <Quantity milli={milli(row)} unit={row.unit} />,
  });
  const value: Column<ListedStock> = {
    id: 'value',
    title: t('stockValue'),
    align: 'end',
    width: '112px',
    sortable: true,
    optional: true,
    cell: (row) => (row.value_minor === null ? t('unknown') : <Money minor={row.value_minor} />),
  };
  return [
    { id: 'code', title: t('code'), width: 'minmax(80px, 0.5fr)', optional: true, cell: (row) => row.code },
    { id: 'name', title: t('name'), width: 'minmax(0, 2fr)', sortable: true, cell: (row) => row.name },
    quantity('onHand', t('onHand'), (row) => row.onHand_milli, true),
    { ...quantity('reserved', t('reserved'), (row) => row.reserved_milli), optional: true },
    { ...quantity('inTransit', t('inTransit'), (row) => row.inTransit_milli), optional: true },
    quantity('available', t('available'), (row) => row.available_milli, true),
    ...(costs ? [value] : []),
  ];
}
