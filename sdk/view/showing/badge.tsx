import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | undefined;
  readonly icon?: string | undefined;
  readonly children?: JSX.Element;
}

/** A word about the state of something. The word says it; the colour only helps. */
export function Badge(props: BadgeProps): JSX.Element {
  return (
    <span class="cp-badge" data-tone={props.tone ?? 'neutral'}>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size={14} />}</Show>
      {props.children}
    </span>
  );
}
