import { directionOf, type LabelLayout, type PrintDocument } from '@counterpart/sdk';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { drawLabel } from './draw-label.ts';
import { labelPages } from './label-pages.ts';

const POINTS_PER_DMM = 72 / 254;

/** Labels on the sheets they are made for, in their real size. */
export function labelsToPdf(document: PrintDocument, layout: LabelLayout | undefined): Uint8Array {
  const pdf = new PDFDocument({ title: document.title, creator: 'Counterpart' });
  const direction = directionOf(document.language);
  for (const { width_dmm, height_dmm, labels } of labelPages(document, layout)) {
    // The library's types name the browser's context; it is the canvas's own.
    const context = pdf.beginPage(
      width_dmm * POINTS_PER_DMM,
      height_dmm * POINTS_PER_DMM,
    ) as unknown as SKRSContext2D;
    context.scale(POINTS_PER_DMM, POINTS_PER_DMM);
    for (const { label, left_dmm, top_dmm } of labels) {
      context.save();
      context.translate(left_dmm, top_dmm);
      drawLabel(context, label, direction);
      context.restore();
    }
    pdf.endPage();
  }
  return pdf.close();
}
