import type { LabelBlock, LabelCode, LabelText } from '@counterpart/sdk';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { barsOf, modulesOf } from '../render/draw-code.ts';
import { fontsFor } from '../render/font-cupboard.ts';
import { fitCode, onDot } from './code-fit.ts';
import { breakText } from './break-text.ts';

/** The em of a font whose letters, from the top of an É to the foot of a g, are as high as asked. */
const EM = 0.86;
const BASELINE = 0.76;

/** Draws a label with its left upper corner at the origin; the context's unit is a tenth of a millimetre. */
export function drawLabel(context: SKRSContext2D, label: LabelBlock, direction: 'ltr' | 'rtl'): void {
  context.fillStyle = '#000';
  for (const box of label.boxes) {
    if (box.kind === 'text') drawText(context, box, direction);
    else drawCode(context, box);
  }
}

function drawText(context: SKRSContext2D, box: LabelText, direction: 'ltr' | 'rtl'): void {
  const { align = 'start', size_dmm: size } = box;
  context.font = `${box.bold ? 700 : 400} ${size * EM}px ${fontsFor(box.text, 'strip')}`;
  context.direction = direction;
  context.textBaseline = 'alphabetic';
  const atLeft = (align === 'start') === (direction === 'ltr');
  const side = align === 'center' ? 'center' : atLeft ? 'left' : 'right';
  context.textAlign = side;
  const x = box.left_dmm + { left: 0, center: box.width_dmm / 2, right: box.width_dmm }[side];
  const lines = breakText(
    box.text,
    box.lines ?? 1,
    (text) => context.measureText(text).width <= box.width_dmm,
  );
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, box.top_dmm + size * (index + BASELINE), box.width_dmm);
  }
}

/** Draws the code, or only its figures when nobody could scan it. */
function drawCode(context: SKRSContext2D, box: LabelCode): void {
  const fit = fitCode(box);
  const figures = box.figures_dmm;
  if ('problem' in fit) {
    if (figures !== undefined) drawFigures(context, box, box.top_dmm + (box.height_dmm - figures) / 2);
    return;
  }
  const top = onDot(box.top_dmm);
  if (box.code === 'qr') {
    const { pixs, pixx, pixy } = modulesOf(box.value);
    for (let y = 0; y < pixy; y++) {
      for (let x = 0; x < pixx; x++) {
        if (pixs[y * pixx + x] !== 1) continue;
        const [left, down] = [fit.left_dmm + x * fit.module_dmm, top + y * fit.module_dmm];
        context.fillRect(left, down, fit.module_dmm, fit.module_dmm);
      }
    }
    return;
  }
  let left = fit.left_dmm;
  for (const [index, width] of barsOf(box.code, box.value).entries()) {
    if (index % 2 === 0) context.fillRect(left, top, width * fit.module_dmm, onDot(fit.height_dmm));
    left += width * fit.module_dmm;
  }
  if (figures !== undefined) drawFigures(context, box, box.top_dmm + box.height_dmm - figures);
}

function drawFigures(context: SKRSContext2D, box: LabelCode, top_dmm: number): void {
  const { left_dmm, width_dmm, value, figures_dmm: size_dmm = 0 } = box;
  const place = { left_dmm, width_dmm, top_dmm, height_dmm: size_dmm };
  drawText(context, { kind: 'text', ...place, text: value, size_dmm, align: 'center' }, 'ltr');
}
