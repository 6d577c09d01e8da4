import { useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { PurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import lines from '../lines.module.css';

/** What was ordered, and how much of it is here. */
export function SentLines(props: { readonly order: PurchaseOrder }): JSX.Element {
  const format = useFormat();
  const money = (minor: number | null) => (minor === null ? '' : format.money(minor));
  const seesCosts = () => props.order.total_minor !== null;
  const columns = () => (seesCosts() ? 4 : 3);
  /** In the unit it was ordered in. */
  const received = ({ received_milli, unit }: PurchaseOrder['lines'][number]) =>
    format.quantity(Math.round((received_milli * 1000) / unit.factor_milli));
  return (
    <table class={lines.lines} aria-label={t('order.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <th scope="col" class={lines.figure}>
            {t('order.state.ordered')}
          </th>
          <th scope="col" class={lines.figure}>
            {t('order.received')}
          </th>
          <Show when={seesCosts()}>
            <th scope="col" class={lines.figure}>
              {t('order.unitCost')}
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
                <span>{line.product.name}</span>
                <span class={lines.detail}>{[line.code, line.product.code].filter(Boolean).join(' · ')}</span>
              </td>
              <td class={lines.figure} data-label={t('order.state.ordered')}>
                {format.quantity(line.quantity_milli)} {line.unit.name}
              </td>
              <td class={lines.figure} data-label={t('order.received')}>
                {received(line)}
              </td>
              <Show when={seesCosts()}>
                <td class={lines.figure} data-label={t('order.unitCost')}>
                  {money(line.cost_minor)}
                </td>
                <td class={lines.figure} data-label={t('order.amount')}>
                  {money(line.amount_minor)}
                </td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
      <Show when={seesCosts()}>
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns()}>
              {t('order.total')}
            </th>
            <td class={lines.figure}>{money(props.order.total_minor)}</td>
          </tr>
        </tfoot>
      </Show>
    </table>
  );
}
