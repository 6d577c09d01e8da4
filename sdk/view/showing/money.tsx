import type { JSX } from 'solid-js';
import { useFormat } from '../format/use-format.ts';

export interface MoneyProps {
  readonly minor: number;
  /** A plus in front of what is positive. */
  readonly signed?: boolean | undefined;
}

export function Money(props: MoneyProps): JSX.Element {
  const format = useFormat();
  return (
    <span class="cp-figures">
      {props.signed && props.minor > 0 ? '+' : ''}
      {format.money(props.minor)}
    </span>
  );
}
