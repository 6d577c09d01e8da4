import type { JSX } from 'solid-js';
import { KeyPad } from './key-pad.tsx';

export interface MoneyPadProps {
  readonly label: string;
  /** Minor units. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly enterLabel?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Twelve digits of the smallest coin are more than any drawer holds. */
const LIMIT_MINOR = 1_000_000_000_000;

/** For fingers: digits come in from the right, as on a cash register, so no decimal key is needed. */
export function MoneyPad(props: MoneyPadProps): JSX.Element {
  const append = (digits: string) => {
    const value = Number(`${props.value ?? ''}${digits}`);
    if (value < LIMIT_MINOR) props.onChange(value);
  };
  return (
    <KeyPad
      label={props.label}
      extra={{ face: '00', press: () => append('00') }}
      onDigit={append}
      onBack={() => {
        const value = Math.trunc((props.value ?? 0) / 10);
        props.onChange(value === 0 ? null : value);
      }}
      onEnter={props.onEnter}
      enterLabel={props.enterLabel}
      disabled={props.disabled}
    />
  );
}
