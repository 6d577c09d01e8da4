import type { JSX } from 'solid-js';
import { type DrawingProps, numbers } from './drawing-props.ts';
import { LineMarks } from './line-marks.tsx';
import { PlotFrame } from './plot-frame.tsx';

export function LineDrawing(props: DrawingProps): JSX.Element {
  return (
    <PlotFrame
      {...props}
      line
      extent={numbers(...props.of.series.map(({ values }) => values), props.of.earlier?.values)}
      marks={(plot) => <LineMarks of={props.of} plot={plot} />}
    />
  );
}
