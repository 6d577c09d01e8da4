import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface EmptyStateProps {
  readonly icon?: string | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  /** What to do next. */
  readonly children?: JSX.Element;
}

export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="cp-state">
      <Icon name={props.icon ?? 'box'} size={32} class="cp-state-icon" />
      <p class="cp-state-title">{props.title}</p>
      <Show when={props.text}>
        <p class="cp-state-text">{props.text}</p>
      </Show>
      <div class="cp-state-actions">{props.children}</div>
    </div>
  );
}
