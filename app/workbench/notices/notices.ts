import { newId } from '@counterpart/sdk';
import type { Notification, Toast } from '@counterpart/sdk/view';
import { createSignal, onCleanup } from 'solid-js';

/** Toasts leave by themselves, errors do not. */
const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 12_000;
const KEPT = 50;

export interface KeptNotice extends Toast {
  readonly at: number;
}

export interface Notices {
  /** On the screen just now. */
  readonly toasts: () => readonly Toast[];
  /** Newest first; what left the screen stays here. */
  readonly kept: () => readonly KeptNotice[];
  notify(notification: Notification): void;
  dismiss(id: string): void;
  clear(): void;
}

export function createNotices(): Notices {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const [kept, setKept] = createSignal<readonly KeptNotice[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  onCleanup(() => timers.forEach((timer) => clearTimeout(timer)));
  const dismiss = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  return {
    toasts,
    kept,
    dismiss,
    clear: () => setKept([]),
    notify(notification) {
      const toast: KeptNotice = { ...notification, id: newId(), at: Date.now() };
      // The same sentence again replaces itself instead of piling up.
      setToasts((all) => [...all.filter((each) => each.text !== toast.text), toast].slice(-4));
      setKept((all) => [toast, ...all].slice(0, KEPT));
      if (toast.kind === 'error') return;
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          dismiss(toast.id);
        },
        toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS,
      );
      timers.add(timer);
    },
  };
}
