import type { JSX } from 'solid-js';

export interface ToolbarProps {
  readonly label: string;
  readonly class?: string | undefined;
  readonly children?: JSX.Element;
}

/** A row of actions and fields that belong together. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  return (
    <div role="group" aria-label={props.label} class={`cp-toolbar ${props.class ?? ''}`}>
      {props.children}
    </div>
  );
}
