import { type JSX, Show } from 'solid-js';

export interface OpenableProps {
  readonly onOpen?: (() => void) | undefined;
  readonly class: string;
  readonly children: JSX.Element;
}

/** A line that is a button where something is behind it. */
export function Openable(props: OpenableProps): JSX.Element {
  return (
    <Show when={props.onOpen} fallback={<div class={props.class}>{props.children}</div>}>
      {(open) => (
        <button type="button" class={props.class} onClick={() => open()()}>
          {props.children}
        </button>
      )}
    </Show>
  );
}
