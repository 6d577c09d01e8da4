import {
  Button,
  Checkbox,
  EmptyState,
  Loaded,
  type Live,
  Notice,
  QuantityField,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { SuggestedLine, SuggestedOrder } from '../../../api/index.ts';
import { amountOf } from '../../../api/purchasing/purchase-amount.ts';
import { t } from '../../text/t.ts';
import lines from '../lines.module.css';
import type { SuggestedDraft } from './suggested-draft.ts';
import styles from './suggested.module.css';

interface SuggestedListProps {
  readonly suggested: Live<readonly SuggestedOrder[]>;
  readonly draft: SuggestedDraft;
}

/** What to order from whom, ready to be changed and to be made orders of. */
export function SuggestedList(props: SuggestedListProps): JSX.Element {
  return (
    <Loaded
      live={props.suggested}
      empty={<EmptyState icon="circle-check" title={t('suggested.none')} text={t('suggested.noneHint')} />}
    >
      {(orders) => (
        <div class={styles.orders}>
          <For each={orders()}>{(order) => <SuggestedCard order={order} draft={props.draft} />}</For>
        </div>
      )}
    </Loaded>
  );
}

interface SuggestedCardProps {
  readonly order: SuggestedOrder;
  readonly draft: SuggestedDraft;
}

function SuggestedCard(props: SuggestedCardProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const amount = (line: SuggestedLine) => {
    const quantity_milli = props.draft.quantity(line);
    if (line.cost_minor === null || quantity_milli === null || !props.draft.taken(line)) return null;
    return amountOf({ cost_minor: line.cost_minor }, quantity_milli);
  };
  const total = () => props.order.lines.reduce((sum, line) => sum + (amount(line) ?? 0), 0);
  const isBelow = () => total() > 0 && total() < (props.order.minimumOrder_minor ?? 0);
  const title = () => props.order.supplier?.name ?? t('suggested.nobody');
  return (
    <section class={styles.order} aria-label={title()}>
      <header class={styles.head}>
        <h2 class={styles.title}>{title()}</h2>
        <span class={styles.where}>{props.order.location.name}</span>
        <Show when={total() > 0}>
          <strong class="cp-figures">{format.money(total())}</strong>
        </Show>
      </header>
      <Show when={isBelow()}>
        <Notice tone="warning">
          {t('suggested.belowMinimum', { minimum: format.money(props.order.minimumOrder_minor!) })}
        </Notice>
      </Show>
      <Show when={!props.order.supplier}>
        <p class={styles.where}>{t('suggested.nobodyHint')}</p>
      </Show>
      <table class={lines.lines} aria-label={title()}>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col" class={lines.figure}>
              {t('onHand')}
            </th>
            <th scope="col" class={lines.figure}>
              {t('suggested.onOrder')}
            </th>
            <th scope="col" class={lines.figure}>
              {t('suggested.target')}
            </th>
            <Show when={props.order.supplier}>
              <th scope="col" class={lines.figure}>
                {t('suggested.order')}
              </th>
              <th scope="col" class={lines.figure}>
                {t('order.amount')}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.order.lines}>
            {(line) => (
              <tr aria-label={line.product.name}>
                <td class={lines.product}>
                  <Show
                    when={props.order.supplier}
                    fallback={
                      <Button
                        kind="quiet"
                        onClick={() => workbench.open('inventory.products', line.product.id)}
                      >
                        {line.product.name}
                      </Button>
                    }
                  >
                    <Checkbox
                      label={line.product.name}
                      description={[line.code, line.product.code].filter(Boolean).join(' · ')}
                      checked={props.draft.taken(line)}
                      onChange={(taken) => props.draft.decide(line, { taken })}
                    />
                  </Show>
                </td>
                <td class={lines.figure} data-label={t('onHand')}>
                  {format.quantity(line.onHand_milli)}
                  <Show when={line.reserved_milli > 0}>
                    <span class={lines.detail}>
                      {t('suggested.reserved', { quantity: format.quantity(line.reserved_milli) })}
                    </span>
                  </Show>
                </td>
                <td class={lines.figure} data-label={t('suggested.onOrder')}>
                  {format.quantity(line.onOrder_milli)}
                </td>
                <td class={lines.figure} data-label={t('suggested.target')}>
                  {format.quantity(line.target_milli)}
                </td>
                <Show when={props.order.supplier}>
                  <td class={lines.figure} data-label={t('suggested.order')}>
                    <QuantityField
                      label={t('order.quantityOf', { name: line.product.name })}
                      hideLabel
                      min={0}
                      suffix={line.unit.name}
                      disabled={!props.draft.taken(line)}
                      value={props.draft.quantity(line)}
                      onChange={(quantity_milli) => props.draft.decide(line, { quantity_milli })}
                    />
                  </td>
                  <td class={lines.figure} data-label={t('order.amount')}>
                    {amount(line) === null ? '' : format.money(amount(line)!)}
                  </td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
