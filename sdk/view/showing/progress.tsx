import type { JSX } from 'solid-js';

export interface ProgressProps {
  /** What goes on. */
  readonly label: string;
  /** From 0 to 1; undefined while nobody knows how much is left. */
  readonly part: number | undefined;
}

/** How far something is that takes a while. */
export function Progress(props: ProgressProps): JSX.Element {
  const percent = () => (props.part === undefined ? undefined : Math.round(props.part * 100));
  return (
    <div
      class="cp-progress"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent()}
      data-open={percent() === undefined ? '' : undefined}
    >
      <span style={{ 'inline-size': `${percent() ?? 100}%` }} />
    </div>
  );
}
