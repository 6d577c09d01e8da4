/** So near to an edge what is dragged makes the board scroll. */
const EDGE_PX = 48;
const STEP_PX = 14;

export interface EdgeScroll {
  /** Where the pointer is. */
  at(x: number, y: number): void;
  stop(): void;
}

/** Scrolls the board, and the column below the pointer, while something is held at an edge of them. */
export function createEdgeScroll(root: HTMLElement): EdgeScroll {
  let frame: number | undefined;
  let point = { x: 0, y: 0 };
  const step = () => {
    const { left, right } = root.getBoundingClientRect();
    root.scrollLeft += towards(point.x, left, right);
    const list = document.elementFromPoint(point.x, point.y)?.closest('.cp-board-cards');
    if (list && root.contains(list)) {
      const { top, bottom } = list.getBoundingClientRect();
      list.scrollTop += towards(point.y, top, bottom);
    }
    frame = requestAnimationFrame(step);
  };
  return {
    at(x, y) {
      point = { x, y };
      frame ??= requestAnimationFrame(step);
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}

function towards(at: number, start: number, end: number): number {
  if (at < start + EDGE_PX) return -STEP_PX;
  return at > end - EDGE_PX ? STEP_PX : 0;
}
