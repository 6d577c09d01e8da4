import type { JSX } from 'solid-js';
import { parseQuantity, type DecimalSeparator, decimalSeparator } from '../../money/index.ts';
import { useWorkbench } from '../workbench.ts';
import { FigureField, type FigureFieldProps } from './figure-field.tsx';
import type { FigureKind, ReadFigure } from './figure-kind.ts';

export type NumberFieldProps = FigureFieldProps;

/** Whole numbers. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { shop } = useWorkbench();
  const kind: FigureKind = {
    write: String,
    show: (value) => new Intl.NumberFormat(shop().locale).format(value),
    read: (text) => readWhole(text, decimalSeparator(shop().locale)),
  };
  return <FigureField {...props} kind={kind} />;
}

function readWhole(text: string, separator: DecimalSeparator): ReadFigure {
  const read = parseQuantity(text, separator);
  if (!read.ok) return read;
  return read.quantity_milli % 1000 === 0
    ? { ok: true, value: read.quantity_milli / 1000 }
    : { ok: false, reason: 'too-many-decimals' };
}
