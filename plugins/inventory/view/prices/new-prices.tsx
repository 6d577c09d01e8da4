import {
  Badge,
  Button,
  type Column,
  DataTable,
  MoneyField,
  Notice,
  PercentField,
  Select,
  Spinner,
  useFormat,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { type PriceLine, type PriceRounding, type PriceRule } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { ANY_SUPPLIER, NO_ROUNDING, type PriceChanging } from './create-price-change.ts';
import styles from './prices.module.css';

const KINDS: readonly PriceRule['kind'][] = ['percent', 'amount', 'markup', 'set'];
const LOWEST = { amount: -1_000_000_000, set: 0 } as const;

/** A rule, and old and new prices side by side. */
export function NewPrices(props: { readonly changing: PriceChanging }): JSX.Element {
  const format = useFormat();
  const { changing } = props;
  const ending = ({ step_minor, ending_minor }: PriceRounding) =>
    ending_minor === 0
      ? t('prices.step', { step: format.money(step_minor) })
      : t('prices.ending', { ending: format.money(ending_minor) });
  const isPart = () => changing.draft.kind === 'percent' || changing.draft.kind === 'markup';
  return (
    <div class={styles.new}>
      <div class={styles.rule}>
        <Select
          label={t('prices.rule')}
          value={changing.draft.kind}
          options={KINDS.map((value) => ({ value, label: t(`prices.rule.${value}`) }))}
          onChange={(kind) => changing.set('kind', kind as PriceRule['kind'])}
        />
        <Show
          when={isPart()}
          fallback={
            <MoneyField
              label={t(`prices.value.${changing.draft.kind}`)}
              value={changing.draft.amount_minor}
              min={changing.draft.kind === 'amount' ? LOWEST.amount : LOWEST.set}
              onChange={(amount) => changing.set('amount_minor', amount)}
            />
          }
        >
          <PercentField
            label={t(`prices.value.${changing.draft.kind}`)}
            autofocus
            value={changing.draft.percent_ppm}
            min={-1_000_000}
            onChange={(percent) => changing.set('percent_ppm', percent)}
          />
        </Show>
        <Select
          label={t('prices.rounding')}
          value={changing.draft.rounding}
          options={[
            { value: NO_ROUNDING, label: t('prices.exact') },
            ...changing
              .roundings()
              .map((rounding, index) => ({ value: String(index), label: ending(rounding) })),
          ]}
          onChange={(rounding) => changing.set('rounding', rounding)}
        />
        <Show when={changing.suppliers().length > 0}>
          <Select
            label={t('supplier')}
            value={changing.draft.supplier}
            options={[
              { value: ANY_SUPPLIER, label: t('prices.anySupplier') },
              ...changing.suppliers().map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(supplier) => changing.set('supplier', supplier)}
          />
        </Show>
      </div>
      <Show when={changing.preview.fault}>{(fault) => <Notice tone="danger">{fault().message}</Notice>}</Show>
      <Show when={changing.done()} fallback={<Preview changing={changing} />}>
        {(change) => (
          <>
            <Notice tone="success">
              {t('prices.done', { count: format.quantity(change().changed * 1000) })}
            </Notice>
            <Show when={(changing.skipped() ?? []).length > 0}>
              <Notice tone="warning" title={t('prices.skipped')}>
                <ul class={styles.skipped}>
                  <For each={changing.skipped()}>
                    {({ name, price_minor, reason }) => (
                      <li>
                        {name} · {format.money(price_minor)} · {t(`prices.reason.${reason}`)}
                      </li>
                    )}
                  </For>
                </ul>
              </Notice>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function Preview(props: { readonly changing: PriceChanging }): JSX.Element {
  const format = useFormat();
  const { changing } = props;
  const columns: readonly Column<PriceLine>[] = [
    { id: 'code', title: t('code'), width: 'minmax(80px, 0.5fr)', optional: true, cell: (line) => line.code },
    { id: 'name', title: t('name'), cell: (line) => line.name },
    {
      id: 'old',
      title: t('prices.old'),
      align: 'end',
      width: '104px',
      cell: (line) => format.money(line.old_minor),
    },
    {
      id: 'new',
      title: t('prices.newPrice'),
      align: 'end',
      width: '104px',
      cell: (line) => (line.new_minor === null ? t('prices.noCost') : <b>{format.money(line.new_minor)}</b>),
    },
    {
      id: 'flag',
      title: '',
      width: '116px',
      optional: true,
      cell: (line) => (
        <Show when={line.isBelowCost}>
          <Badge tone="warning">{t('prices.belowCost')}</Badge>
        </Show>
      ),
    },
  ];
  const count = (value: number) => format.quantity(value * 1000);
  return (
    <Show
      when={changing.preview()}
      fallback={
        <Show when={changing.preview.loading} fallback={<p class={styles.hint}>{t('prices.hint')}</p>}>
          <Spinner />
        </Show>
      }
    >
      {(seen) => (
        <>
          <p class={styles.counts} role="status">
            {[
              t('prices.changing', { changing: count(seen().changing), total: count(seen().total) }),
              ...(seen().belowCost ? [t('prices.belowCostCount', { count: count(seen().belowCost!) })] : []),
              ...(seen().withoutCost > 0
                ? [t('prices.withoutCost', { count: count(seen().withoutCost) })]
                : []),
            ].join(' · ')}
          </p>
          <DataTable label={t('prices.preview')} columns={columns} rows={seen().lines} />
          <Show when={seen().lines.length < seen().total && changing.canShowMore()}>
            <Button kind="quiet" onClick={() => changing.showMore()}>
              {t('take.showMore', { total: count(seen().total) })}
            </Button>
          </Show>
        </>
      )}
    </Show>
  );
}
