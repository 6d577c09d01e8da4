import { formatAmount, formatQuantity } from '../../money/index.ts';
import { useWorkbench } from '../workbench.ts';

/** Figures and times in the shop's currency and language. Reactive: call them where they are shown. */
export interface Formatters {
  /** "€3.20" */
  money(amount_minor: number): string;
  /** "3.20" */
  amount(amount_minor: number): string;
  /** Thousandths: 1500 is "1.5". */
  quantity(quantity_milli: number): string;
  /** Parts per million: 200 000 is "20 %". */
  percent(rate_ppm: number): string;
  dateTime(at: number): string;
  time(at: number): string;
  /** The day of an instant, here. */
  day(at: number): string;
  /** A business date, `YYYY-MM-DD`. */
  date(isoDate: string): string;
}

const dateTimes = new Map<string, Intl.DateTimeFormat>();
const percents = new Map<string, Intl.NumberFormat>();

export function useFormat(): Formatters {
  const { shop } = useWorkbench();
  return {
    money: (amount_minor) => formatAmount(amount_minor, { currency: shop().currency, locale: shop().locale }),
    amount: (amount_minor) =>
      formatAmount(amount_minor, { currency: shop().currency, locale: shop().locale, display: 'none' }),
    quantity: (quantity_milli) => formatQuantity(quantity_milli, shop().locale),
    percent: (rate_ppm) => percentFormat(shop().locale).format(rate_ppm / 1_000_000),
    dateTime: (at) => dateFormat(shop().locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    time: (at) => dateFormat(shop().locale, { timeStyle: 'short' }).format(at),
    day: (at) => dateFormat(shop().locale, { dateStyle: 'medium' }).format(at),
    date: (isoDate) =>
      // A business date belongs to no time zone: midnight UTC, shown as UTC.
      dateFormat(shop().locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(isoDate)),
  };
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = dateTimes.get(key);
  if (!format) dateTimes.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

function percentFormat(locale: string): Intl.NumberFormat {
  let format = percents.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
    percents.set(locale, format);
  }
  return format;
}
