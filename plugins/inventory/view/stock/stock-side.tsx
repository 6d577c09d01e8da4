import {
  type Column,
  createLive,
  DataTable,
  Figure,
  Loaded,
  Money,
  Quantity,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { inventoryContract, type Product, type ProductStock, type StockAt } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CostForm } from './cost-form.tsx';
import { ValueThen } from './value-then.tsx';
import { Ledger } from './ledger.tsx';
import styles from './stock-side.module.css';

type Row = StockAt & { readonly id: string };

/** A product's stock by location, what is promised of it, what it is worth, and every move of it. */
export function StockSide(props: { readonly product: Product }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const stock = createLive(() => inventory.productStock({ product: props.product.id }));
  return (
    <>
      <Loaded live={stock}>
        {(found) => (
          <Show when={found()}>
            {(now) => (
              <div class={styles.side}>
                <ByLocation stock={now()} />
                <Worth product={props.product} stock={now()} />
                <Promised stock={now()} />
              </div>
            )}
          </Show>
        )}
      </Loaded>
      <Ledger moves={props.product.recentMoves} />
    </>
  );
}

function ByLocation(props: { readonly stock: ProductStock }): JSX.Element {
  const rows = (): Row[] => props.stock.locations.map((at) => ({ ...at, id: at.location.id }));
  const quantity = (
    id: keyof Pick<Row, 'onHand_milli' | 'reserved_milli' | 'available_milli'>,
    title: string,
  ) => ({
    id,
    title,
    align: 'end' as const,
    width: '76px',
    cell: (row: Row) => <Quantity milli={row[id]} />,
  });
  const columns = (): Column<Row>[] => [
    { id: 'location', title: t('location'), cell: (row) => row.location.name },
    quantity('onHand_milli', t('onHand')),
    quantity('reserved_milli', t('reserved')),
    quantity('available_milli', t('available')),
  ];
  return <DataTable label={t('byLocation')} columns={columns()} rows={rows()} />;
}

/** What is on the way, and for whoever may see it what all of it is worth. */
function Worth(props: { readonly product: Product; readonly stock: ProductStock }): JSX.Element {
  const each = (rate: { readonly minor: number; readonly milli: number } | null) =>
    rate === null ? t('unknown') : <Money minor={Math.round((rate.minor * 1000) / rate.milli)} />;
  return (
    <div class={styles.figures}>
      <Show when={props.stock.inTransit_milli !== 0}>
        <Figure label={t('inTransit')}>
          <Quantity milli={props.stock.inTransit_milli} />
        </Figure>
      </Show>
      <Show when={props.stock.cost}>
        {(cost) => (
          <>
            <Figure label={t('averageCost')}>{each(cost().average)}</Figure>
            <Figure label={t('lastCost')}>{each(cost().last)}</Figure>
            <Figure label={t('stockValue')}>
              <Money minor={cost().value_minor} />
            </Figure>
            <CostForm product={props.product} cost={cost()} />
            <ValueThen product={props.product} />
          </>
        )}
      </Show>
    </div>
  );
}

function Promised(props: { readonly stock: ProductStock }): JSX.Element {
  const format = useFormat();
  return (
    <Show when={props.stock.reservations.length > 0}>
      <section aria-label={t('reservedFor')}>
        <h3 class={styles.heading}>{t('reservedFor')}</h3>
        <ul class={styles.promised}>
          <For each={props.stock.reservations}>
            {({ owner, quantity_milli, location, reserved_at }) => (
              <li class={styles.promise}>
                <span>{owner.label}</span>
                <span class={styles.detail}>
                  {location.name} · {format.dateTime(reserved_at)}
                </span>
                <Quantity milli={quantity_milli} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
