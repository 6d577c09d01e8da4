import type { ReportLink } from '@counterpart/sdk';
import type { TileContentSchema, v } from '@counterpart/sdk';
import { type JSX, Show } from 'solid-js';
import styles from './dashboard.module.css';
import { TileChart } from './tile-chart.tsx';
import { TileFigure } from './tile-figure.tsx';
import { TileLines } from './tile-lines.tsx';

export interface TileBodyProps {
  readonly title: string;
  readonly content: v.InferOutput<typeof TileContentSchema>;
  readonly large: boolean;
  readonly onOpen: (link: ReportLink) => void;
}

/** What a tile has to say, or what to do while it has nothing to say. */
export function TileBody(props: TileBodyProps): JSX.Element {
  return (
    <>
      <Show when={props.content.figure}>
        {(figure) => <TileFigure title={props.title} figure={figure()} />}
      </Show>
      <Show when={props.content.chart}>
        {(chart) => <TileChart title={props.title} chart={chart()} large={props.large} />}
      </Show>
      <Show when={props.content.lines}>
        {(lines) => <TileLines title={props.title} lines={lines()} onOpen={props.onOpen} />}
      </Show>
      <Show when={props.content.empty}>{(empty) => <p class={styles['empty']}>{empty()}</p>}</Show>
    </>
  );
}
