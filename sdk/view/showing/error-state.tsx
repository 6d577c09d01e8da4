import { type JSX, Show } from 'solid-js';
import type { FaultData } from '../../errors/index.ts';
import { Button } from '../actions/button.tsx';
import { Icon } from '../icons/icon.tsx';

export interface ErrorStateProps {
  readonly fault?: FaultData | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

export function ErrorState(props: ErrorStateProps): JSX.Element {
  return (
    <div class="cp-state" role="alert" data-tone="danger">
      <Icon name="alert" size={32} class="cp-state-icon" />
      <p class="cp-state-title">{props.title ?? 'This could not be shown.'}</p>
      <Show when={props.text ?? props.fault?.message}>{(text) => <p class="cp-state-text">{text()}</p>}</Show>
      <Show when={props.fault?.plugin}>{(plugin) => <p class="cp-state-source">Module: {plugin()}</p>}</Show>
      <div class="cp-state-actions">
        <Show when={props.onRetry}>
          {(retry) => (
            <Button icon="refresh" onClick={() => retry()()}>
              Try again
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
}
