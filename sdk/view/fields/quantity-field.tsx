import type { JSX } from 'solid-js';
import { decimalSeparator, formatQuantity, parseQuantity, quantityToText } from '../../money/index.ts';
import { useWorkbench } from '../workbench.ts';
import { FigureField, type FigureFieldProps } from './figure-field.tsx';
import type { FigureKind } from './figure-kind.ts';

/** `value`, `min` and `max` are thousandths. */
export type QuantityFieldProps = FigureFieldProps;

export function QuantityField(props: QuantityFieldProps): JSX.Element {
  const { shop } = useWorkbench();
  const kind: FigureKind = {
    write: (value) => quantityToText(value, decimalSeparator(shop().locale)),
    show: (value) => formatQuantity(value, shop().locale),
    read(text) {
      const read = parseQuantity(text, decimalSeparator(shop().locale));
      return read.ok ? { ok: true, value: read.quantity_milli } : read;
    },
  };
  return <FigureField {...props} kind={kind} />;
}
