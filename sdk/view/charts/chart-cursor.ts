import { createSignal } from 'solid-js';

/** Which point is looked at: by the pointer or by the keyboard. */
export interface ChartCursor {
  index(): number | undefined;
  /** Only what the keyboard reached is read out. */
  byKeyboard(): boolean;
  point(index: number | undefined): void;
  /** Whether the key moved it. */
  press(key: string, rtl: boolean): boolean;
}

const PAGE = 7;

export function createChartCursor(length: () => number): ChartCursor {
  const [at, setAt] = createSignal<number>();
  const [byKeyboard, setByKeyboard] = createSignal(false);
  const index = () => {
    const current = at();
    return current === undefined || current >= length() ? undefined : current;
  };
  const move = (next: number | undefined, keyboard: boolean) => {
    setByKeyboard(keyboard);
    setAt(next);
  };
  return {
    index,
    byKeyboard,
    point: (next) => move(next, false),
    press(key, rtl) {
      const next = target(key, rtl, index(), length() - 1);
      if (next === undefined) return false;
      move(next < 0 ? undefined : next, true);
      return true;
    },
  };
}

/** Where a key leads; -1 for nowhere. */
function target(key: string, rtl: boolean, index: number | undefined, last: number): number | undefined {
  if (last < 0) return undefined;
  const within = (next: number) => Math.min(last, Math.max(0, next));
  const step = (by: number) => (index === undefined ? (by > 0 ? 0 : last) : within(index + by));
  switch (key) {
    case 'ArrowRight':
      return step(rtl ? -1 : 1);
    case 'ArrowLeft':
      return step(rtl ? 1 : -1);
    case 'PageDown':
      return step(PAGE);
    case 'PageUp':
      return step(-PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return index === undefined ? undefined : -1;
    default:
      return undefined;
  }
}
