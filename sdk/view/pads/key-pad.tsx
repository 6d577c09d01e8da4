import { For, type JSX, Show } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { Icon } from '../icons/icon.tsx';

export interface PadKey {
  readonly face: string;
  readonly name?: string;
  readonly press: () => void;
}

interface KeyPadProps {
  readonly label: string;
  /** Beside the zero. */
  readonly extra: PadKey | undefined;
  readonly onDigit: (digit: string) => void;
  readonly onBack: () => void;
  readonly onEnter: (() => void) | undefined;
  readonly enterLabel: string | undefined;
  readonly disabled: boolean | undefined;
}

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;

/** The keys themselves. They never take the focus from the field they write into. */
export function KeyPad(props: KeyPadProps): JSX.Element {
  const key = (face: string, press: () => void, name?: string) => (
    <button
      type="button"
      class="cp-pad-key cp-figures"
      aria-label={name}
      disabled={props.disabled ?? false}
      onPointerDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {face}
    </button>
  );
  return (
    <div class="cp-pad" role="group" aria-label={props.label}>
      <For each={DIGITS}>{(digit) => key(digit, () => props.onDigit(digit))}</For>
      <Show when={props.extra} fallback={<span />}>
        {(extra) => key(extra().face, () => extra().press(), extra().name)}
      </Show>
      {key('0', () => props.onDigit('0'))}
      <button
        type="button"
        class="cp-pad-key"
        aria-label="Delete the last digit"
        disabled={props.disabled ?? false}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => props.onBack()}
      >
        <Icon name="delete" size={24} />
      </button>
      <Show when={props.onEnter}>
        {(enter) => (
          <Button
            kind="primary"
            size="large"
            class="cp-pad-enter"
            disabled={props.disabled}
            onClick={() => enter()()}
          >
            {props.enterLabel ?? 'Enter'}
          </Button>
        )}
      </Show>
    </div>
  );
}
