import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface ChipProps {
  readonly selected?: boolean | undefined;
  readonly icon?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children?: JSX.Element;
}

/** A small choice that is on or off. */
export function Chip(props: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class="cp-chip"
      aria-pressed={props.selected ?? false}
      disabled={props.disabled ?? false}
      onClick={() => props.onClick?.()}
    >
      <span class="cp-chip-face">
        <Show when={props.icon}>{(icon) => <Icon name={icon()} size={16} />}</Show>
        {props.children}
      </span>
    </button>
  );
}
