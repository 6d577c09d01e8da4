import type { Component, JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { BarsDrawing } from './bars-drawing.tsx';
import type { ChartKind } from './chart-props.ts';
import type { DrawingProps } from './drawing-props.ts';
import { LineDrawing } from './line-drawing.tsx';
import { RankedDrawing } from './ranked-drawing.tsx';
import { ShareDrawing } from './share-drawing.tsx';
import { StackedDrawing } from './stacked-drawing.tsx';

const KINDS: Readonly<Record<ChartKind, Component<DrawingProps>>> = {
  bars: BarsDrawing,
  line: LineDrawing,
  stacked: StackedDrawing,
  ranked: RankedDrawing,
  share: ShareDrawing,
};

/** What is fetched when the first chart is shown. */
export default function Drawing(props: DrawingProps): JSX.Element {
  return <Dynamic component={KINDS[props.of.kind]} {...props} />;
}
