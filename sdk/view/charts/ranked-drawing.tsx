import { For, type JSX, Show } from 'solid-js';
import { type DrawingProps, numbers } from './drawing-props.ts';
import { Openable } from './openable.tsx';

/** A line for each point with its name, a bar along it and its figure: what is most, and by how much. */
export function RankedDrawing(props: DrawingProps): JSX.Element {
  const values = () => props.of.series[0]?.values ?? [];
  const most = () => Math.max(1, ...numbers(values(), props.of.earlier?.values).map(Math.abs));
  const length = (value: number | null | undefined) => `${(Math.abs(value ?? 0) / most()) * 100}%`;
  const exact = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : props.format.exact(value);
  const behind = (index: number) => props.of.earlier?.values[index];
  return (
    <ol class="cp-chart-ranked" aria-label={props.of.label}>
      <For each={props.of.points}>
        {(point, at) => (
          <li>
            <Openable class="cp-chart-rank" onOpen={props.of.onOpen && (() => props.of.onOpen?.(point.id))}>
              <span class="cp-chart-rank-name">{point.label}</span>
              <span class="cp-chart-rank-value cp-figures">{exact(values()[at()])}</span>
              <span class="cp-chart-rank-bar" data-negative={(values()[at()] ?? 0) < 0 ? '' : undefined}>
                <Show when={props.of.earlier}>
                  <span
                    class="cp-chart-rank-earlier"
                    style={{ 'inline-size': length(behind(at())) }}
                    title={`${props.of.earlier?.title}: ${exact(behind(at()))}`}
                  />
                </Show>
                <span class="cp-chart-rank-length" style={{ 'inline-size': length(values()[at()]) }} />
              </span>
              <Show when={props.of.earlier}>
                <span class="cp-hidden">{`${props.of.earlier?.title}: ${exact(behind(at()))}`}</span>
              </Show>
            </Openable>
          </li>
        )}
      </For>
    </ol>
  );
}
