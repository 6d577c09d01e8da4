import type { Cell, CellType } from '@counterpart/sdk';
import { useFormat, useWorkbench } from '@counterpart/sdk/view';

/** A figure of a tile as the shop writes it; a dash for one that nobody knows. */
export function useCell(): (type: CellType, value: Cell) => string {
  const format = useFormat();
  const { shop } = useWorkbench();
  return (type, value) => {
    if (value === null) return '–';
    if (typeof value === 'string') return type === 'date' ? format.date(value) : value;
    switch (type) {
      case 'money':
        return format.money(value);
      case 'quantity':
        return format.quantity(value);
      case 'percent':
        return format.percent(Math.round(value / 1000) * 1000);
      case 'dateTime':
        return format.dateTime(value);
      default:
        return new Intl.NumberFormat(shop().locale).format(value);
    }
  };
}
