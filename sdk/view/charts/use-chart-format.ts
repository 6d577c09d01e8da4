import { useFormat } from '../format/use-format.ts';
import { useWorkbench } from '../workbench.ts';
import type { ChartFormat, ChartUnit } from './chart-props.ts';

const SCALES = { quantity: 1000, percent: 1_000_000, number: 1 } as const;

/** A chart's figures in the shop's formats; beside the grid they are short: "1.2K", "25 %". */
export function useChartFormat(unit: () => ChartUnit): ChartFormat {
  const format = useFormat();
  const { shop } = useWorkbench();
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(shop().locale, options);
  return {
    exact(value) {
      const of = unit();
      if (typeof of === 'object') return of.exact(value);
      if (of === 'number') return number({ maximumFractionDigits: 2 }).format(value);
      return format[of](of === 'percent' ? Math.round(value / 1000) * 1000 : value);
    },
    short(value) {
      const of = unit();
      if (typeof of === 'object') return of.short(value);
      const scale = of === 'money' ? 10 ** shop().digits : SCALES[of];
      return number({
        ...(of === 'percent' ? { style: 'percent' } : { notation: 'compact' }),
        maximumFractionDigits: of === 'percent' ? 0 : 1,
      }).format(value / scale);
    },
  };
}
