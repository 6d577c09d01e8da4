import { createSignal, onCleanup, onMount } from 'solid-js';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** Before anything is laid out. */
const ASSUMED: ElementSize = { width: 640, height: 200 };

/** How large an element is, as it changes. */
export function createElementSize(element: () => HTMLElement): () => ElementSize {
  const [size, setSize] = createSignal(ASSUMED, {
    equals: (a, b) => a.width === b.width && a.height === b.height,
  });
  onMount(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element();
      if (width > 0 && height > 0) setSize({ width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element());
    measure();
    onCleanup(() => observer.disconnect());
  });
  return size;
}
