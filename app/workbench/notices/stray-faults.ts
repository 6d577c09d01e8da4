import { isFault } from '@counterpart/sdk';
import { onCleanup } from 'solid-js';
import type { Notices } from './notices.ts';

/** A call that failed and that nobody waited for is still told to the person it failed. */
export function showStrayFaults(notices: Notices): void {
  const onRejection = (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (!isFault(reason)) return;
    event.preventDefault();
    notices.notify({
      kind: 'error',
      text: reason.message,
      ...(reason.plugin === undefined ? {} : { module: reason.plugin }),
    });
  };
  addEventListener('unhandledrejection', onRejection);
  onCleanup(() => removeEventListener('unhandledrejection', onRejection));
}
