import Pad from 'signature_pad';
import { paperColours } from './paper-colours.ts';

export interface Ink {
  clear(): void;
  enable(enabled: boolean): void;
  dispose(): void;
}

/** Makes a canvas writable; strokes survive a change of its size. `onStroke` is told after each of them. */
export function createInk(canvas: HTMLCanvasElement, onStroke: () => void): Ink {
  const { ink, paper } = paperColours(canvas);
  const pad = new Pad(canvas, { penColor: ink, backgroundColor: paper });
  const fit = () => {
    const ratio = Math.max(window.devicePixelRatio || 1, 1);
    const { offsetWidth, offsetHeight } = canvas;
    if (offsetWidth === 0 || offsetHeight === 0) return;
    canvas.width = offsetWidth * ratio;
    canvas.height = offsetHeight * ratio;
    canvas.getContext('2d')?.scale(ratio, ratio);
    pad.redraw();
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(canvas);
  pad.addEventListener('endStroke', onStroke);
  return {
    clear: () => pad.clear(),
    enable: (enabled) => (enabled ? pad.on() : pad.off()),
    dispose() {
      observer.disconnect();
      pad.removeEventListener('endStroke', onStroke);
      pad.off();
    },
  };
}
