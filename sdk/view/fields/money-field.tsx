import type { JSX } from 'solid-js';
import { amountToText, decimalSeparator, parseAmount } from '../../money/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useWorkbench } from '../workbench.ts';
import { FigureField, type FigureFieldProps } from './figure-field.tsx';
import type { FigureKind } from './figure-kind.ts';

/** `value`, `min` (0 unless told) and `max` are minor units of the shop's currency. */
export type MoneyFieldProps = FigureFieldProps;

export function MoneyField(props: MoneyFieldProps): JSX.Element {
  const { shop } = useWorkbench();
  const format = useFormat();
  const kind: FigureKind = {
    write: (value) => amountToText(value, shop().currency, decimalSeparator(shop().locale)),
    show: (value) => format.money(value),
    read(text) {
      const { currency, locale } = shop();
      const read = parseAmount(text, { currency, locale, decimalSeparator: decimalSeparator(locale) });
      return read.ok ? { ok: true, value: read.amount_minor } : read;
    },
  };
  return <FigureField suffix={shop().currency} {...props} min={props.min ?? 0} kind={kind} />;
}
