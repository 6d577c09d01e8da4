import { IconButton, QuantityField, Select, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../../text/t.ts';
import { CostCells } from '../cost-cells.tsx';
import { type Added, focusAdded } from '../focus-added.ts';
import lines from '../lines.module.css';
import type { DraftLine, OrderDraft } from './order-draft.ts';

interface OrderLinesProps {
  readonly draft: OrderDraft;
  /** The line that something was just added to: its quantity takes the focus. */
  readonly added: Added | undefined;
  /** Done with a line: on to the next product. */
  readonly onDone: () => void;
}

/** What is ordered, to be written. Enter in a quantity goes back to where products are added. */
export function OrderLines(props: OrderLinesProps): JSX.Element {
  const format = useFormat();
  const quantityOf = focusAdded(() => props.added);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    props.onDone();
  };
  const choose = (line: DraftLine, id: string) => {
    const unit = line.units.find((each) => (each.id ?? '') === id);
    // What a box costs says nothing about the piece.
    if (unit) props.draft.change(line.key, { unit, cost_minor: null, amount_minor: null });
  };
  return (
    <table class={lines.lines} aria-label={t('order.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <th scope="col" class={lines.figure}>
            {t('quantity')}
          </th>
          <th scope="col">{t('unit')}</th>
          <th scope="col" class={lines.figure}>
            {t('order.unitCost')}
          </th>
          <th scope="col" class={lines.figure}>
            {t('order.amount')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        <For each={props.draft.values.lines}>
          {(line) => (
            <tr aria-label={line.product.name}>
              <td class={lines.product}>
                <span>{line.product.name}</span>
                <span class={lines.detail}>{[line.code, line.product.code].filter(Boolean).join(' · ')}</span>
              </td>
              <td class={lines.figure} data-label={t('quantity')}>
                <QuantityField
                  label={t('order.quantityOf', { name: line.product.name })}
                  hideLabel
                  ref={(input) => quantityOf(line.key, input)}
                  min={1}
                  value={line.quantity_milli}
                  onChange={(quantity_milli) => props.draft.change(line.key, { quantity_milli })}
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
              <CostCells
                name={line.product.name}
                cost_minor={line.cost_minor}
                amount_minor={props.draft.amount(line)}
                onChange={(said) => props.draft.change(line.key, said)}
                onKeyDown={enter}
              />
              <td class={lines.end}>
                <IconButton
                  icon="trash"
                  label={t('removeNamed', { name: line.product.name })}
                  onClick={() => props.draft.remove(line.key)}
                />
              </td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t('order.total')}
          </th>
          <td class={lines.figure}>{format.money(props.draft.total())}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
