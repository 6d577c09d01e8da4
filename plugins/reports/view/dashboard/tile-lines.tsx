import type { ReportLink, TileContentSchema, v } from '@counterpart/sdk';
import { For, type JSX, Show } from 'solid-js';
import styles from './dashboard.module.css';
import { useCell } from './tile-figures.ts';

type Lines = NonNullable<v.InferOutput<typeof TileContentSchema>['lines']>;

export interface TileLinesProps {
  readonly title: string;
  readonly lines: Lines;
  readonly onOpen: (link: ReportLink) => void;
}

export function TileLines(props: TileLinesProps): JSX.Element {
  const cell = useCell();
  return (
    <ul class={styles['lines']} aria-label={props.title}>
      <For each={props.lines}>
        {(line) => {
          const face = () => (
            <>
              <span class={styles['lineName']}>{line.label}</span>
              <Show when={line.value !== null}>
                <span class="cp-figures" data-tone={line.tone}>
                  {cell(line.type, line.value)}
                </span>
              </Show>
            </>
          );
          return (
            <li>
              <Show when={line.open} fallback={<div class={styles['line']}>{face()}</div>}>
                {(link) => (
                  <button type="button" class={styles['line']} onClick={() => props.onOpen(link())}>
                    {face()}
                  </button>
                )}
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
