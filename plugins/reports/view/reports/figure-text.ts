import type { Cell, CellType } from '@counterpart/sdk';
import type { Formatters } from '@counterpart/sdk/view';

/** A cell as people read it; a dash where nobody knows. */
export function figureText(cell: Cell | undefined, type: CellType, format: Formatters): string {
  if (cell === null || cell === undefined) return '–';
  if (type === 'date') return format.date(String(cell));
  if (typeof cell === 'string') return cell;
  if (type === 'money') return format.money(cell);
  if (type === 'percent') return format.percent(Math.round(cell / 1000) * 1000);
  if (type === 'dateTime') return format.dateTime(cell);
  return format.quantity(type === 'quantity' ? cell : cell * 1000);
}

/** How much more than before, in parts per million; undefined where there was nothing. */
export function changeOf(now: Cell | undefined, before: Cell | undefined): number | undefined {
  if (typeof now !== 'number' || typeof before !== 'number' || before === 0) return undefined;
  return Math.round(((now - before) / Math.abs(before)) * 1_000_000);
}

/** "+12.5 %" */
export function changeText(change: number | undefined, format: Formatters): string {
  if (change === undefined) return '–';
  const percent = format.percent(Math.round(change / 1000) * 1000);
  return change > 0 ? `+${percent}` : percent;
}

export function isFigure(type: CellType): boolean {
  return type === 'money' || type === 'quantity' || type === 'count' || type === 'percent';
}
