import type { JSX } from 'solid-js';
import styles from './swatch.module.css';

/** Coloured initials in place of a picture. */
export function Swatch(props: {
  readonly initials: string;
  readonly hue: number;
  readonly small?: boolean;
}): JSX.Element {
  return (
    <span
      class={styles['swatch']}
      data-small={props.small ? '' : undefined}
      style={{ '--hue': String(props.hue) }}
      aria-hidden="true"
    >
      {props.initials}
    </span>
  );
}
