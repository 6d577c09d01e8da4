import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface NoticeProps {
  readonly tone?: 'info' | 'success' | 'warning' | 'danger' | undefined;
  readonly title?: string | undefined;
  readonly action?: JSX.Element;
  readonly children?: JSX.Element;
}

const ICON_OF = { info: 'info', success: 'circle-check', warning: 'alert', danger: 'alert' } as const;

/** A sentence that stays on the screen. What went wrong is read out at once. */
export function Notice(props: NoticeProps): JSX.Element {
  const tone = () => props.tone ?? 'info';
  return (
    <div class="cp-notice" data-tone={tone()} role={tone() === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICON_OF[tone()]} />
      <div class="cp-notice-body">
        <Show when={props.title}>
          <p class="cp-notice-title">{props.title}</p>
        </Show>
        {props.children}
      </div>
      {props.action}
    </div>
  );
}
