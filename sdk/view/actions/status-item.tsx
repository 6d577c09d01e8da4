import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface StatusItemProps {
  readonly icon?: string | undefined;
  /** The accessible name; begins with what the item says. */
  readonly label: string;
  /** Never the only signal. */
  readonly tone?: 'neutral' | 'success' | 'warning' | undefined;
  /** Shows the detail. */
  readonly onClick: () => void;
  readonly children?: JSX.Element;
}

/** What a module says in the status bar, in a few words; a press shows the detail. */
export function StatusItem(props: StatusItemProps): JSX.Element {
  return (
    <button
      type="button"
      class="cp-status-item"
      aria-label={props.label}
      data-tone={props.tone ?? 'neutral'}
      onClick={() => props.onClick()}
    >
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size={16} />}</Show>
      <span>{props.children}</span>
    </button>
  );
}
