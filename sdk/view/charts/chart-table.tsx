import type { JSX } from 'solid-js';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import type { ChartFormat, ChartProps } from './chart-props.ts';

interface Row {
  readonly id: string;
  readonly index: number;
  readonly label: string;
}

/** Every figure of a chart, to be read. */
export function ChartTable(props: { readonly of: ChartProps; readonly format: ChartFormat }): JSX.Element {
  const rows = (): Row[] => props.of.points.map(({ id, label }, index) => ({ id, index, label }));
  const figures = (id: string, title: string, values: readonly (number | null)[]): Column<Row> => ({
    id,
    title,
    align: 'end',
    cell: ({ index }) => {
      const value = values[index];
      return value === null || value === undefined ? '–' : props.format.exact(value);
    },
  });
  const columns = (): Column<Row>[] => [
    { id: 'point', title: props.of.pointTitle, cell: ({ label }) => label },
    ...props.of.series.map(({ id, title, values }) => figures(`series-${id}`, title, values)),
    ...(props.of.earlier ? [figures('earlier', props.of.earlier.title, props.of.earlier.values)] : []),
  ];
  return (
    <DataTable<Row>
      label={props.of.label}
      columns={columns()}
      rows={rows()}
      onOpen={props.of.onOpen && (({ id }) => props.of.onOpen?.(id))}
    />
  );
}
