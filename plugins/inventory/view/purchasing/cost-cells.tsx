import { MoneyField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import lines from './lines.module.css';

interface CostCellsProps {
  readonly name: string;
  /** Of one unit; null when the amount was said instead, or nobody knows. */
  readonly cost_minor: number | null;
  /** Of the whole line, as it follows from the cost or was said. */
  readonly amount_minor: number | null;
  /** The one of the two that was said; the other is null from then on. */
  readonly onChange: (said: {
    readonly cost_minor: number | null;
    readonly amount_minor: number | null;
  }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What a line costs, as two cells of its row: so much a unit, or so much for all of it. */
export function CostCells(props: CostCellsProps): JSX.Element {
  return (
    <>
      <td class={lines.figure} data-label={t('order.unitCost')}>
        <MoneyField
          label={t('order.costOf', { name: props.name })}
          hideLabel
          suffix=""
          value={props.cost_minor}
          onChange={(cost_minor) => props.onChange({ cost_minor, amount_minor: null })}
          onKeyDown={(event) => props.onKeyDown(event)}
        />
      </td>
      <td class={lines.figure} data-label={t('order.amount')}>
        <MoneyField
          label={t('order.amountOf', { name: props.name })}
          hideLabel
          suffix=""
          placeholder={t('order.unknownCost')}
          value={props.amount_minor}
          onChange={(amount_minor) => {
            // Told what it was told already, it stays at so much a unit.
            if (amount_minor !== props.amount_minor) props.onChange({ cost_minor: null, amount_minor });
          }}
          onKeyDown={(event) => props.onKeyDown(event)}
        />
      </td>
    </>
  );
}
