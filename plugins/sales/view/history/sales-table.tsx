import { type JSX, Show } from 'solid-js';
import { Button, type Column, DataTable, EmptyState, Loaded, useFormat } from '@counterpart/sdk/view';
import type { SaleSummary } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { SalesList } from './create-sales-list.ts';
import styles from './history.module.css';
import { StateBadges } from './state-badges.tsx';

interface SalesTableProps {
  readonly list: SalesList;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The documents of all tills that were asked for, as they come in. */
export function SalesTable(props: SalesTableProps): JSX.Element {
  const format = useFormat();
  const columns = createColumns();
  const number = (count: number) => format.quantity(count * 1000);
  const count = (shown: number, total: number) =>
    shown < total
      ? t('history.some', { shown: number(shown), total: number(total) })
      : t(total === 1 ? 'history.one' : 'history.count', { total: number(total) });
  return (
    <Loaded
      live={props.list.page}
      isEmpty={(page) => page.sales.length === 0}
      empty={<NoSales list={props.list} />}
    >
      {(page) => (
        <div class={styles['list']}>
          <DataTable
            label={t('history.label')}
            columns={columns}
            rows={page().sales}
            selected={props.selected}
            onSelect={({ id }) => props.onSelect(id)}
          />
          <p class={styles['count']} role="status">
            {count(page().sales.length, page().total)}
            <Show when={props.list.canShowMore()}>
              <Button kind="quiet" onClick={() => props.list.showMore()}>
                {t('history.more')}
              </Button>
            </Show>
          </p>
        </div>
      )}
    </Loaded>
  );
}

function NoSales(props: { readonly list: SalesList }): JSX.Element {
  return (
    <Show
      when={props.list.narrowed()}
      fallback={<EmptyState icon="receipt" title={t('history.none')} text={t('history.noneHelp')} />}
    >
      <EmptyState icon="search" title={t('history.noMatch')} text={t('history.noMatchHelp')}>
        <Button onClick={() => props.list.showAll()}>{t('history.showAll')}</Button>
      </EmptyState>
    </Show>
  );
}

function createColumns(): Column<SaleSummary>[] {
  const format = useFormat();
  return [
    {
      id: 'receipt',
      title: t('history.number'),
      width: 'minmax(0, 1.6fr)',
      cell: (sale) => (
        <span class="cp-wrapping">
          {sale.receipt}
          <StateBadges sale={sale} />
        </span>
      ),
    },
    {
      id: 'at',
      title: t('history.at'),
      width: 'minmax(104px, 1fr)',
      cell: (sale) => <span class="cp-wrapping">{format.dateTime(sale.at)}</span>,
    },
    {
      id: 'lines',
      title: t('history.lines'),
      align: 'end',
      width: '72px',
      optional: true,
      cell: (sale) => String(sale.lineCount),
    },
    {
      id: 'total',
      title: t('history.total'),
      align: 'end',
      width: 'minmax(96px, 0.6fr)',
      cell: (sale) => <span class="cp-figures">{format.money(sale.total_minor)}</span>,
    },
  ];
}
