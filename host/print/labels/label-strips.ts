import type { LabelBlock } from '@counterpart/sdk';
import { createCanvas, type ImageData } from '@napi-rs/canvas';
import { DOTS_PER_DMM } from './code-fit.ts';
import { drawLabel } from './draw-label.ts';
import { labelsOf } from './label-pages.ts';

export interface Roll {
  /** What the printer prints across. */
  readonly width_dots: number;
  readonly direction: 'ltr' | 'rtl';
}

/** Printers take pictures whose height is a multiple of this. */
const ROWS_AT_ONCE = 8;

/**
 * Labels for a roll, as one endless picture cut into strips, one a label. Label and gap are seldom a whole number of
 * printable rows: what a strip is short of, the next one makes up for, so that the thousandth label still stands right.
 * @throws Error with a sentence when the labels are wider than the printer prints.
 */
export function labelStrips(block: LabelBlock, roll: Roll): ImageData[] {
  if (Math.round(block.width_dmm * DOTS_PER_DMM) > roll.width_dots)
    throw new Error(
      `the labels are ${block.width_dmm / 10} mm wide, and the printer prints ${roll.width_dots / DOTS_PER_DMM / 10} mm.`,
    );
  const labels = labelsOf({ blocks: [block] });
  const pitch = (block.height_dmm + (block.gap_dmm ?? 0)) * DOTS_PER_DMM;
  const rowOf = (index: number) => Math.round((index * pitch) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  return labels.map((_, index) =>
    strip(block, { roll, pitch, index, copies: labels.length, top: rowOf(index), bottom: rowOf(index + 1) }),
  );
}

interface Strip {
  readonly roll: Roll;
  readonly pitch: number;
  readonly index: number;
  readonly copies: number;
  readonly top: number;
  readonly bottom: number;
}

function strip(label: LabelBlock, { roll, pitch, index, copies, top, bottom }: Strip): ImageData {
  const canvas = createCanvas(roll.width_dots, Math.max(ROWS_AT_ONCE, bottom - top));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The label that a strip is named after, and what stands out of its neighbours into it.
  for (const drawn of [index - 1, index, index + 1]) {
    if (drawn < 0 || drawn >= copies) continue;
    context.save();
    context.translate(0, Math.round(drawn * pitch) - top);
    context.scale(DOTS_PER_DMM, DOTS_PER_DMM);
    drawLabel(context, label, roll.direction);
    context.restore();
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
