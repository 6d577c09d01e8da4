import { paperColours } from './paper-colours.ts';

const WIDTH = 600;
const HEIGHT = 180;
const LARGEST = 72;
const MARGIN = 24;

/** A typed name as the picture of a signature, as large as it fits. */
export function drawName(name: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'cp-signature-canvas';
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  // It has a style only while it is in the document.
  document.body.append(canvas);
  const { ink, paper } = paperColours(canvas);
  const family = getComputedStyle(canvas).fontFamily;
  canvas.remove();
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const font = (size: number) => (context.font = `italic ${size}px ${family}`);
  font(LARGEST);
  const { width } = context.measureText(name);
  font(Math.floor(LARGEST * Math.min(1, (WIDTH - 2 * MARGIN) / width)));
  context.fillText(name, WIDTH / 2, HEIGHT / 2);
  return canvas;
}
