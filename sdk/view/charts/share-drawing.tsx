import { arc, pie, type PieArcDatum } from 'd3-shape';
import { createMemo, createSignal, For, type JSX } from 'solid-js';
import { useFormat } from '../format/use-format.ts';
import type { DrawingProps } from './drawing-props.ts';
import { Openable } from './openable.tsx';
import { type Slice, shareSlices } from './share-slices.ts';
import { Swatch } from './swatch.tsx';
import { fillOf, Textures } from './textures.tsx';

const RADIUS = 64;

/** A ring of the parts of a whole, and each part with its figure and its share beside it. */
export function ShareDrawing(props: DrawingProps): JSX.Element {
  const slices = createMemo(() => shareSlices(props.of, props.words.others));
  const arcs = createMemo(() =>
    pie<Slice>()
      .sort(null)
      .value(({ share }) => share)(slices()),
  );
  const ring = arc<PieArcDatum<Slice>>()
    .innerRadius(RADIUS * 0.6)
    .outerRadius(RADIUS);
  const [pointed, setPointed] = createSignal<number>();
  const dimmed = (at: number) => (pointed() !== undefined && pointed() !== at ? '' : undefined);
  const { percent } = useFormat();
  const open = (id: string | undefined) =>
    id !== undefined && props.of.onOpen ? () => props.of.onOpen!(id) : undefined;
  return (
    <div class="cp-chart-share">
      <svg viewBox={`${-RADIUS} ${-RADIUS} ${2 * RADIUS} ${2 * RADIUS}`} aria-hidden="true">
        <Textures chart={props.chart} series={slices().length} />
        <For each={arcs()}>
          {(each, at) => (
            <path
              class="cp-chart-slice"
              d={ring(each) ?? ''}
              fill={fillOf(props.chart, at())}
              data-dimmed={dimmed(at())}
              onPointerEnter={() => setPointed(at())}
              onPointerLeave={() => setPointed(undefined)}
              onClick={() => open(each.data.id)?.()}
            />
          )}
        </For>
      </svg>
      <ul class="cp-chart-slices" aria-label={props.of.label}>
        <For each={slices()}>
          {(slice, at) => (
            <li
              data-dimmed={dimmed(at())}
              onPointerEnter={() => setPointed(at())}
              onPointerLeave={() => setPointed(undefined)}
            >
              <Openable class="cp-chart-slice-line" onOpen={open(slice.id)}>
                <Swatch chart={props.chart} series={at()} line={false} />
                <span>{slice.label}</span>
                <span class="cp-figures">{props.format.exact(slice.value)}</span>
                <span class="cp-figures cp-chart-slice-share">
                  {percent(Math.round(slice.share / 1000) * 1000)}
                </span>
              </Openable>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
