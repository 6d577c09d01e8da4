import { IconButton, QuantityField, Select, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { LineNumbers } from '../../line-numbers/line-numbers.tsx';
import { t } from '../../text/t.ts';
import { CostCells } from '../cost-cells.tsx';
import { type Added, focusAdded } from '../focus-added.ts';
import lines from '../lines.module.css';
import type { DeliveryDraft, DeliveryLine } from './delivery-draft.ts';

interface DeliveryLinesProps {
  readonly delivery: DeliveryDraft;
  /** They are shown and can be changed. */
  readonly costs: boolean;
  /** Of an order, on which some of it is missing. */
  readonly ordered: boolean;
  /** The line that something was just added to: its quantity takes the focus. */
  readonly added: Added | undefined;
  readonly onDone: () => void;
}

/** What came, to be counted: as much as is missing, until somebody says otherwise. */
export function DeliveryLines(props: DeliveryLinesProps): JSX.Element {
  const format = useFormat();
  const quantityOf = focusAdded(() => props.added);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    props.onDone();
  };
  const surplus = ({ missing_milli, quantity_milli }: DeliveryLine) =>
    missing_milli !== null && (quantity_milli ?? 0) > missing_milli;
  const choose = (line: DeliveryLine, id: string) => {
    const unit = line.units.find((each) => (each.id ?? '') === id);
    if (unit) props.delivery.change(line.key, { unit, cost_minor: null, amount_minor: null });
  };
  return (
    <table class={lines.lines} aria-label={t('delivery.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <Show when={props.ordered}>
            <th scope="col" class={lines.figure}>
              {t('delivery.missing')}
            </th>
          </Show>
          <th scope="col" class={lines.figure}>
            {t('quantity')}
          </th>
          <th scope="col">{t('unit')}</th>
          <Show when={props.costs}>
            <th scope="col" class={lines.figure}>
              {t('order.unitCost')}
            </th>
            <th scope="col" class={lines.figure}>
              {t('order.amount')}
            </th>
          </Show>
          <td />
        </tr>
      </thead>
      <tbody>
        <For each={props.delivery.values.lines}>
          {(line) => (
            <tr aria-label={line.product.name}>
              <td class={lines.product}>
                <span>{line.product.name}</span>
                <span class={lines.detail}>
                  {[line.code, line.product.code].filter(Boolean).join(' · ')}
                  <Show when={surplus(line)}>
                    <strong class={lines.surplus}>{t('delivery.surplus')}</strong>
                  </Show>
                </span>
                <Show when={line.hasSerials}>
                  <LineNumbers
                    name={line.product.name}
                    quantity_milli={((line.quantity_milli ?? 0) * line.unit.factor_milli) / 1000}
                    value={line.numbers}
                    onChange={(numbers) => props.delivery.change(line.key, { numbers })}
                  />
                </Show>
              </td>
              <Show when={props.ordered}>
                <td class={lines.figure} data-label={t('delivery.missing')}>
                  {line.missing_milli === null
                    ? t('delivery.notOrdered')
                    : format.quantity(line.missing_milli)}
                </td>
              </Show>
              <td class={lines.figure} data-label={t('quantity')}>
                <QuantityField
                  label={t('delivery.cameOf', { name: line.product.name })}
                  hideLabel
                  min={0}
                  ref={(input) => quantityOf(line.key, input)}
                  value={line.quantity_milli}
                  onChange={(quantity_milli) => props.delivery.change(line.key, { quantity_milli })}
                  onKeyDown={enter}
                />
              </td>
              <td data-label={t('unit')}>
                <Show when={line.units.length > 1} fallback={<span>{line.unit.name}</span>}>
                  <Select
                    label={t('order.unitOf', { name: line.product.name })}
                    hideLabel
                    value={line.unit.id ?? ''}
                    options={line.units.map(({ id, name }) => ({ value: id ?? '', label: name }))}
                    onChange={(id) => choose(line, id)}
                  />
                </Show>
              </td>
              <Show when={props.costs}>
                <CostCells
                  name={line.product.name}
                  cost_minor={line.cost_minor}
                  amount_minor={props.delivery.amount(line)}
                  onChange={(said) => props.delivery.change(line.key, said)}
                  onKeyDown={enter}
                />
              </Show>
              <td class={lines.end}>
                <Show when={line.orderLine === undefined}>
                  <IconButton
                    icon="trash"
                    label={t('removeNamed', { name: line.product.name })}
                    onClick={() => props.delivery.remove(line.key)}
                  />
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
      <Show when={props.costs}>
        <tfoot>
          <tr>
            <th scope="row" colSpan={props.ordered ? 5 : 4}>
              {t('delivery.total')}
            </th>
            <td class={lines.figure}>{format.money(props.delivery.total())}</td>
            <td />
          </tr>
        </tfoot>
      </Show>
    </table>
  );
}
