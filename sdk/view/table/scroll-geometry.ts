/** Browsers draw nothing that is much higher; a longer list scrolls through it in proportion. */
const HIGHEST = 12_000_000;

/** Where the rows of a list are that all have the same height. */
export interface ScrollGeometry {
  /** Of all rows together, as far as the document is concerned. */
  readonly height: number;
  /** The row at the top of what is in sight when the list is scrolled to `top`. */
  indexAt(top: number): number;
  /** Where in the document row `first` goes while the list is scrolled to `top`. */
  offsetOf(first: number, top: number): number;
  /** Where to scroll to, so that a row is in sight; `top` itself when it is. */
  reveal(index: number, top: number): number;
}

export function scrollGeometry(rows: number, rowHeight: number, viewport: number): ScrollGeometry {
  const real = rows * rowHeight;
  const height = Math.min(real, HIGHEST);
  const ratio = height === real ? 1 : (real - viewport) / (height - viewport);
  const realTop = (top: number) => top * ratio;
  return {
    height,
    indexAt: (top) => Math.max(0, Math.floor(realTop(top) / rowHeight)),
    offsetOf: (first, top) => top - (realTop(top) - first * rowHeight),
    reveal(index, top) {
      const from = index * rowHeight;
      if (from < realTop(top)) return from / ratio;
      if (from + rowHeight > realTop(top) + viewport) return (from + rowHeight - viewport) / ratio;
      return top;
    },
  };
}
