import {
  type Column,
  createLive,
  DataTable,
  Figure,
  Money,
  Quantity,
  TextField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type Product, type ValueLayer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './stock-side.module.css';

/** What a product was worth at the end of a day, and the receipts that its value is made of. */
export function ValueThen(props: { readonly product: Product }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const [day, setDay] = createSignal('');
  const now = createLive(() => inventory.productValue({ product: props.product.id }));
  const then = createLive(() => {
    const at = endOf(day());
    return at === undefined ? undefined : inventory.productValue({ product: props.product.id, at });
  });
  const columns = (): Column<ValueLayer>[] => [
    { id: 'at', title: t('layer.received'), cell: (row) => format.dateTime(row.received_at) },
    { id: 'document', title: t('layer.document'), cell: (row) => row.document },
    {
      id: 'left',
      title: t('layer.left'),
      align: 'end',
      width: '88px',
      cell: (row) => <Quantity milli={row.remaining_milli} />,
    },
    {
      id: 'each',
      title: t('layer.each'),
      align: 'end',
      width: '88px',
      cell: (row) => <Money minor={Math.round((row.value_minor * 1000) / row.remaining_milli)} />,
    },
  ];
  return (
    <>
      <Show when={(now()?.layers.length ?? 0) > 0}>
        <section class={styles.form} aria-label={t('layers')}>
          <h3 class={styles.heading}>{t('layers')}</h3>
          <DataTable label={t('layers')} columns={columns()} rows={now()?.layers ?? []} />
        </section>
      </Show>
      <TextField type="date" label={t('valueOn')} value={day()} onChange={setDay} />
      <Show when={day() !== '' && then()}>
        {(found) => (
          <Figure
            label={t('valueThen', {
              quantity: format.quantity(found().quantity_milli),
              date: format.date(day()),
            })}
          >
            <Show when={found().value_minor !== null} fallback={t('unknown')}>
              <Money minor={found().value_minor ?? 0} />
            </Show>
          </Figure>
        )}
      </Show>
    </>
  );
}

/** The last moment of a day, by this till's calendar; undefined for none. */
function endOf(day: string): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + 1).getTime() - 1;
}
