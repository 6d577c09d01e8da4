import { For, type JSX, Show } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { Icon } from '../icons/icon.tsx';
import type { Notification } from '../workbench.ts';

export interface Toast extends Notification {
  readonly id: string;
}

export interface ToastsProps {
  /** The name of the region. */
  readonly label: string;
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

const ICON_OF = { info: 'info', success: 'circle-check', warning: 'alert', error: 'alert' } as const;

/** What happened just now, read out politely; errors at once. */
export function Toasts(props: ToastsProps): JSX.Element {
  return (
    <section class="cp-toasts" aria-label={props.label}>
      <For each={props.toasts}>
        {(toast) => (
          <div class="cp-toast" data-kind={toast.kind} role={toast.kind === 'error' ? 'alert' : 'status'}>
            <Icon name={ICON_OF[toast.kind]} class="cp-toast-icon" />
            <div class="cp-toast-body">
              <Show when={toast.module}>
                <span class="cp-toast-module">{toast.module}</span>
              </Show>
              <span>{toast.text}</span>
            </div>
            <Show when={toast.action}>
              {(action) => (
                <Button
                  kind="quiet"
                  onClick={() => {
                    action().run();
                    props.onDismiss(toast.id);
                  }}
                >
                  {action().label}
                </Button>
              )}
            </Show>
            <IconButton icon="x" label="Dismiss" onClick={() => props.onDismiss(toast.id)} />
          </div>
        )}
      </For>
    </section>
  );
}
