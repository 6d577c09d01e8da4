import { createUniqueId, type JSX } from 'solid-js';

export interface FigureProps {
  readonly label: string;
  readonly size?: 'normal' | 'large' | 'hero' | undefined;
  readonly tone?: 'neutral' | 'muted' | 'accent' | 'success' | 'warning' | 'danger' | undefined;
  /** Read out when it changes; otherwise it is silent. */
  readonly announce?: boolean | undefined;
  readonly children?: JSX.Element;
}

/** A figure with its name: `Total`, `Change due`. */
export function Figure(props: FigureProps): JSX.Element {
  const label = createUniqueId();
  return (
    <div class="cp-figure" data-size={props.size ?? 'normal'} data-tone={props.tone ?? 'neutral'}>
      <span class="cp-figure-label" id={label}>
        {props.label}
      </span>
      <output
        class="cp-figure-value cp-figures"
        aria-labelledby={label}
        aria-live={props.announce ? 'polite' : 'off'}
      >
        {props.children}
      </output>
    </div>
  );
}
