import { Icon } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

export interface StatusBarProps {
  readonly till: string;
  readonly user: string;
  readonly role: string;
  /** What the modules say of here and now. */
  readonly items: JSX.Element;
  /** The frame's own items with details. */
  readonly children: JSX.Element;
}

/** What holds here and now: which till, who, how well it sees the others. */
export function StatusBar(props: StatusBarProps): JSX.Element {
  return (
    <nav class="status-bar" aria-label={t('status.label')}>
      <span class="status-item">
        <Icon name="monitor" size={16} label={t('status.till')} />
        {props.till}
      </span>
      {props.items}
      <span class="status-item">
        <Icon name="user" size={16} label={t('status.user')} />
        {props.user}
        <span class="status-quiet">{props.role}</span>
      </span>
      <span class="status-space" />
      {props.children}
    </nav>
  );
}
