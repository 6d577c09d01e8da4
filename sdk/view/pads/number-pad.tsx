import type { JSX } from 'solid-js';
import { KeyPad } from './key-pad.tsx';

export interface NumberPadProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Shows a key for it. */
  readonly decimal?: '.' | ',' | undefined;
  readonly maxLength?: number | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly enterLabel?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** For fingers: writes digits at the end of a text. */
export function NumberPad(props: NumberPadProps): JSX.Element {
  const append = (text: string) => {
    if (props.value.length < (props.maxLength ?? 20)) props.onChange(props.value + text);
  };
  const decimal = () => {
    const sign = props.decimal;
    if (sign === undefined) return undefined;
    return { face: sign, press: () => !props.value.includes(sign) && append(sign) };
  };
  return (
    <KeyPad
      label={props.label}
      extra={decimal()}
      onDigit={append}
      onBack={() => props.onChange(props.value.slice(0, -1))}
      onEnter={props.onEnter}
      enterLabel={props.enterLabel}
      disabled={props.disabled}
    />
  );
}
