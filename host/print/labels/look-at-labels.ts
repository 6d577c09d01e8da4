import { directionOf, type LabelLayout, type LabelProblem, type PrintDocument } from '@counterpart/sdk';
import { createCanvas } from '@napi-rs/canvas';
import { DOTS_PER_DMM, onDot } from './code-fit.ts';
import { drawLabel } from './draw-label.ts';
import { labelPages, labelProblems } from './label-pages.ts';

export interface LabelsSeen {
  readonly pages: number;
  readonly labels: number;
  /** A PNG, in base64. */
  readonly image: string;
  readonly problems: LabelProblem[];
}

/** A page as the printer prints it, dot by dot at 203 dots an inch, with a hair line around each label. */
export async function lookAtLabels(
  document: PrintDocument,
  layout: LabelLayout | undefined,
  page: number,
): Promise<LabelsSeen> {
  const pages = labelPages(document, layout);
  const { width_dmm, height_dmm, labels } = pages[page] ??
    pages[0] ?? { width_dmm: 1, height_dmm: 1, labels: [] };
  const canvas = createCanvas(Math.ceil(width_dmm * DOTS_PER_DMM), Math.ceil(height_dmm * DOTS_PER_DMM));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DOTS_PER_DMM, DOTS_PER_DMM);
  for (const { label, left_dmm, top_dmm } of labels) {
    context.save();
    context.translate(onDot(left_dmm), onDot(top_dmm));
    context.strokeStyle = '#c8ccd4';
    if (layout) context.strokeRect(0, 0, label.width_dmm, label.height_dmm);
    drawLabel(context, label, directionOf(document.language));
    context.restore();
  }
  return {
    pages: pages.length,
    labels: pages.reduce((sum, each) => sum + each.labels.length, 0),
    image: (await canvas.encode('png')).toString('base64'),
    problems: labelProblems(document),
  };
}
