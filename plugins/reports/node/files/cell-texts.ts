import {
  type Cell,
  type CsvCell,
  formatAmount,
  formatQuantity,
  type ReportColumn,
  type Shop,
} from '@counterpart/sdk';
import { amountToText, quantityToText } from '@counterpart/sdk';

/** As a spreadsheet takes it: figures with a point, dates as ISO text. */
export function csvCell(cell: Cell, { type }: Pick<ReportColumn, 'type'>, { currency }: Shop): CsvCell {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (type === 'money') return { figure: amountToText(cell, currency) };
  if (type === 'quantity') return { figure: quantityToText(cell) };
  if (type === 'percent') return { figure: String(cell / 10_000) };
  if (type === 'dateTime') return new Date(cell).toISOString();
  return cell;
}

/** As people read it. */
export function cellText(cell: Cell, { type }: Pick<ReportColumn, 'type'>, shop: Shop): string {
  const { currency, locale } = shop;
  if (cell === null) return '';
  if (type === 'date') return day(String(cell), locale);
  if (typeof cell === 'string') return cell;
  if (type === 'money') return formatAmount(cell, { currency, locale, display: 'none' });
  if (type === 'quantity') return formatQuantity(cell, locale);
  if (type === 'percent') return percent(cell, locale);
  if (type === 'dateTime') {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(cell);
  }
  return new Intl.NumberFormat(locale).format(cell);
}

export function day(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));
}

function percent(ppm: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    ppm / 1_000_000,
  );
}
