import { createSignal, type JSX, onCleanup, Show } from 'solid-js';

export interface SpinnerProps {
  /** What is awaited; "Loading" unless told. */
  readonly label?: string | undefined;
}

/** What is there within this time never showed a spinner. */
const SILENT_MS = 150;

export function Spinner(props: SpinnerProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const timer = setTimeout(() => setShown(true), SILENT_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <Show when={shown()}>
      <div class="cp-spinner" role="status" aria-label={props.label ?? 'Loading'}>
        <span class="cp-spinner-wheel" />
      </div>
    </Show>
  );
}
