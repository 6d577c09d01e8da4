import type { JSX } from 'solid-js';
import { decimalSeparator, parseQuantity, quantityToText } from '../../money/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useWorkbench } from '../workbench.ts';
import { FigureField, type FigureFieldProps } from './figure-field.tsx';
import type { FigureKind } from './figure-kind.ts';

/** `value`, `min` and `max` are parts per million; people read and write percent, to three decimals. */
export type PercentFieldProps = FigureFieldProps;

/** One percent is 10 000 ppm, so a thousandth of a percent is ten. */
const PPM_PER_MILLI_PERCENT = 10;

export function PercentField(props: PercentFieldProps): JSX.Element {
  const { shop } = useWorkbench();
  const format = useFormat();
  const separator = () => decimalSeparator(shop().locale);
  const kind: FigureKind = {
    write: (ppm) => quantityToText(Math.round(ppm / PPM_PER_MILLI_PERCENT), separator()),
    show: (ppm) => format.percent(ppm),
    read(text) {
      const read = parseQuantity(text.replace('%', ''), separator());
      return read.ok ? { ok: true, value: read.quantity_milli * PPM_PER_MILLI_PERCENT } : read;
    },
  };
  return <FigureField suffix="%" {...props} min={props.min ?? 0} kind={kind} />;
}
