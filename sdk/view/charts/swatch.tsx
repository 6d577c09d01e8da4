import { type JSX, Show } from 'solid-js';
import { colorOf, DASHES, fillOf } from './textures.tsx';

export interface SwatchProps {
  readonly chart: string;
  /** Which series; undefined is the earlier period. */
  readonly series: number | undefined;
  readonly line: boolean;
}

/** What a series looks like, beside its name. */
export function Swatch(props: SwatchProps): JSX.Element {
  const earlier = () => props.series === undefined;
  return (
    <svg class="cp-chart-swatch" width="16" height="12" aria-hidden="true">
      <Show
        when={props.line}
        fallback={
          <rect
            x="2"
            y="0.5"
            width="11"
            height="11"
            rx="2"
            class={earlier() ? 'cp-chart-earlier-bar' : undefined}
            fill={earlier() ? undefined : fillOf(props.chart, props.series!)}
          />
        }
      >
        <path
          d="M0,6 h16"
          class={earlier() ? 'cp-chart-earlier-line' : 'cp-chart-line'}
          stroke={earlier() ? undefined : colorOf(props.series!)}
          stroke-dasharray={earlier() ? undefined : DASHES[props.series! % DASHES.length]}
        />
      </Show>
    </svg>
  );
}
