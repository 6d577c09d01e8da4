import type { JSX } from 'solid-js';
import { QUANTITY_ONE_MILLI } from '../../money/index.ts';
import { IconButton } from '../actions/icon-button.tsx';
import { QuantityField } from './quantity-field.tsx';

export interface QuantityStepperProps {
  readonly label: string;
  /** Thousandths, as `step`, `min` and `max`. */
  readonly value: number;
  /** On each step, and when a typed quantity is left or entered. */
  readonly onChange: (quantity_milli: number) => void;
  readonly step?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly compact?: boolean | undefined;
}

/** Less, the quantity, more. */
export function QuantityStepper(props: QuantityStepperProps): JSX.Element {
  const min = () => props.min ?? 0;
  const max = () => props.max ?? Number.MAX_SAFE_INTEGER;
  const step = () => props.step ?? QUANTITY_ONE_MILLI;
  const move = (by: number) => props.onChange(Math.min(max(), Math.max(min(), props.value + by)));
  return (
    <div
      class="cp-stepper"
      role="group"
      aria-label={props.label}
      data-compact={props.compact ? '' : undefined}
    >
      <IconButton
        icon="minus"
        label={`Less: ${props.label}`}
        disabled={props.disabled || props.value <= min()}
        onClick={() => move(-step())}
      />
      <QuantityField
        label={props.label}
        hideLabel
        value={props.value}
        min={min()}
        max={props.max}
        disabled={props.disabled}
        onCommit={(value) => value !== null && props.onChange(value)}
      />
      <IconButton
        icon="plus"
        label={`More: ${props.label}`}
        disabled={props.disabled || props.value >= max()}
        onClick={() => move(step())}
      />
    </div>
  );
}
