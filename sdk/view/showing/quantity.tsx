import { type JSX, Show } from 'solid-js';
import { useFormat } from '../format/use-format.ts';

export interface QuantityProps {
  /** Thousandths. */
  readonly milli: number;
  readonly unit?: string | undefined;
}

export function Quantity(props: QuantityProps): JSX.Element {
  const format = useFormat();
  return (
    <span class="cp-figures">
      {format.quantity(props.milli)}
      <Show when={props.unit}>{(unit) => <span class="cp-unit"> {unit()}</span>}</Show>
    </span>
  );
}
