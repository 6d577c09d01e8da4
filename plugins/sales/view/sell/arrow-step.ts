/** How far an arrow key goes among the children of a grid; 0 for any other key. */
export function arrowStep(key: string, grid: HTMLElement | undefined): number {
  if (key === 'ArrowRight') return 1;
  if (key === 'ArrowLeft') return -1;
  if (key === 'ArrowDown') return columnsOf(grid);
  return key === 'ArrowUp' ? 0 - columnsOf(grid) : 0;
}

/** As many as stand beside the first in its row. */
function columnsOf(grid: HTMLElement | undefined): number {
  const tops = [...(grid?.children ?? [])].map((child) => (child as HTMLElement).offsetTop);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}
