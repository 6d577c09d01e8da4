import { For, type JSX } from 'solid-js';

/** So many series can be told apart, by colour and by texture. */
export const SERIES_COLORS = 6;

/** What lies over each colour, so that nothing hangs on the colour alone; the first is plain. */
const STROKES: readonly (string | undefined)[] = [
  undefined,
  'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  'M0,2 h8 M0,6 h8',
  'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4',
  'M2,0 v8 M6,0 v8',
  'M0,4 h8 M4,0 v8',
];

/** How a line of that series is dashed. */
export const DASHES: readonly (string | undefined)[] = [undefined, '7 4', '2 4', '10 3 2 3', '4 2', '1 3'];

export const colorOf = (series: number) => `var(--cp-chart-series${(series % SERIES_COLORS) + 1})`;
export const fillOf = (chart: string, series: number) => `url(#${chart}-${series % SERIES_COLORS})`;

/** The fills of a chart's series, for `fillOf`. */
export function Textures(props: { readonly chart: string; readonly series: number }): JSX.Element {
  return (
    <defs>
      <For each={STROKES.slice(0, Math.min(props.series, SERIES_COLORS))}>
        {(strokes, at) => (
          <pattern id={`${props.chart}-${at()}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={colorOf(at())} />
            {strokes && <path d={strokes} class="cp-chart-texture" />}
          </pattern>
        )}
      </For>
    </defs>
  );
}
