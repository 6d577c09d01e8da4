import { type Column, DataTable, EmptyState, useFormat } from '@counterpart/sdk/view';
import { createUniqueId, type JSX } from 'solid-js';
import type { StockMove } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createLocations } from './create-locations.ts';
import styles from './ledger.module.css';

/** Every move of a product's stock, the newest first. */
export function Ledger(props: { readonly moves: readonly StockMove[] }): JSX.Element {
  const format = useFormat();
  const heading = createUniqueId();
  const places = createLocations();
  /** Where, in a shop that has several places. */
  const placeOf = (move: StockMove) => {
    if (!places.several()) return undefined;
    return move.location?.name ?? (move.quantity_milli === 0 ? undefined : t('inTransit'));
  };
  const what = (move: StockMove) =>
    [t(`reason.${move.reason}`), placeOf(move), move.document?.label, move.note].filter(Boolean).join(' · ');
  const signed = (milli: number) => `${milli > 0 ? '+' : ''}${format.quantity(milli)}`;
  const columns: readonly Column<StockMove>[] = [
    {
      id: 'what',
      title: t('what'),
      cell: (move) => (
        <div class={styles.move}>
          <span>{what(move)}</span>
          <span class={styles.when}>{format.dateTime(move.moved_at)}</span>
        </div>
      ),
    },
    {
      id: 'change',
      title: t('change'),
      align: 'end',
      width: '72px',
      cell: (move) => signed(move.quantity_milli),
    },
    {
      id: 'balance',
      title: t('balance'),
      align: 'end',
      width: '72px',
      cell: (move) => format.quantity(move.onHandAfter_milli),
    },
  ];
  return (
    <section aria-labelledby={heading} class={styles.section}>
      <h3 id={heading} class={styles.heading}>
        {t('ledger')}
      </h3>
      <DataTable
        label={t('ledger')}
        columns={columns}
        rows={props.moves}
        empty={<EmptyState icon="history" title={t('noMoves')} />}
      />
    </section>
  );
}
