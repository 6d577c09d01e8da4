import {
  Button,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type PriceChange } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { PriceChanging } from './create-price-change.ts';

/** What was changed before, and the way back. */
export function EarlierChanges(props: { readonly changing: PriceChanging }): JSX.Element {
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const changes = createLive(() => inventory.priceChanges());
  const count = (value: number) => format.quantity(value * 1000);
  const what = ({ rule, undoOf }: PriceChange) => {
    if (undoOf !== null || rule === null) return t('prices.undoOf');
    if (rule.kind === 'percent' || rule.kind === 'markup')
      return `${t(`prices.rule.${rule.kind}`)}: ${format.percent(rule.percent_ppm)}`;
    return `${t(`prices.rule.${rule.kind}`)}: ${format.money(rule.kind === 'set' ? rule.price_minor : rule.amount_minor)}`;
  };
  const columns: readonly Column<PriceChange>[] = [
    {
      id: 'when',
      title: t('prices.when'),
      width: '212px',
      cell: (change) => format.dateTime(change.started_at),
    },
    { id: 'what', title: t('prices.rule'), cell: what },
    {
      id: 'changed',
      title: t('prices.changed'),
      align: 'end',
      width: '92px',
      cell: (change) => count(change.changed),
    },
    {
      id: 'undo',
      title: '',
      width: '116px',
      cell: (change) => (
        <Show
          when={change.state === 'applied'}
          fallback={
            <Button kind="quiet" onClick={() => void props.changing.goOn(change.id)}>
              {t('prices.goOn')}
            </Button>
          }
        >
          <Show
            when={!change.isUndone && change.undoOf === null && change.changed > 0}
            fallback={change.isUndone ? t('prices.isUndone') : ''}
          >
            <Button
              kind="quiet"
              icon="undo"
              busy={props.changing.busy()}
              onClick={() => void props.changing.undo(change.id)}
            >
              {t('undo')}
            </Button>
          </Show>
        </Show>
      ),
    },
  ];
  return (
    <Loaded
      live={changes}
      isEmpty={(all) => all.length === 0}
      empty={<EmptyState icon="tag" title={t('prices.none')} />}
    >
      {(all) => <DataTable label={t('prices.earlier')} columns={columns} rows={all()} />}
    </Loaded>
  );
}
