import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface Room {
  /** Whether all that stands in the row fits. Until anything is laid out, it does. */
  readonly enough: Accessor<boolean>;
  readonly row: (row: HTMLElement) => void;
  /** What is shown while there is room, and may grow by itself. */
  readonly content: (content: HTMLElement) => void;
}

/** Whether the content of a row that does not wrap fits into it, as both change. */
export function createRoom(): Room {
  const [enough, setEnough] = createSignal(true);
  let row: HTMLElement | undefined;
  let needed = 0;
  const measure = () => {
    // Nothing is laid out in a view that is not in front.
    if (!row || row.clientWidth === 0) return;
    if (!enough()) return void setEnough(row.clientWidth >= needed);
    if (row.scrollWidth <= row.clientWidth) return;
    needed = row.scrollWidth;
    setEnough(false);
  };
  const observer = new ResizeObserver(measure);
  onCleanup(() => observer.disconnect());
  return {
    enough,
    row: (element) => {
      row = element;
      observer.observe(element);
    },
    content: (element) => observer.observe(element),
  };
}
