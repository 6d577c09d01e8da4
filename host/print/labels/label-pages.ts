import type { LabelBlock, LabelLayout, LabelProblem, PrintDocument } from '@counterpart/sdk';
import { placeOf } from '@counterpart/sdk';
import { fitCode } from './code-fit.ts';

export interface PlacedLabel {
  readonly label: LabelBlock;
  readonly left_dmm: number;
  readonly top_dmm: number;
}

export interface LabelPage {
  readonly width_dmm: number;
  readonly height_dmm: number;
  readonly labels: readonly PlacedLabel[];
}

/** The labels of a document, each as often as it is wanted. */
export function labelsOf({ blocks }: Pick<PrintDocument, 'blocks'>): LabelBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'label') return [];
    return Array.from<LabelBlock>({ length: block.copies ?? 1 }).fill(block);
  });
}

/** The pages that a document of labels becomes: sheets, or a page a label. */
export function labelPages(document: PrintDocument, layout: LabelLayout | undefined): LabelPage[] {
  const labels = labelsOf(document);
  if (!layout)
    return labels.map((label) => ({
      width_dmm: label.width_dmm,
      height_dmm: label.height_dmm,
      labels: [{ label, left_dmm: 0, top_dmm: 0 }],
    }));
  const pages: (LabelPage & { readonly labels: PlacedLabel[] })[] = [];
  const { page_width_dmm: width_dmm, page_height_dmm: height_dmm } = layout.sheet;
  for (const [index, label] of labels.entries()) {
    const { page, left_dmm, top_dmm } = placeOf(index, layout);
    while (pages.length <= page) pages.push({ width_dmm, height_dmm, labels: [] });
    pages[page]!.labels.push({ label, left_dmm, top_dmm });
  }
  return pages;
}

/** What nobody could scan, each code once. */
export function labelProblems({ blocks }: PrintDocument): LabelProblem[] {
  const problems = new Map<string, LabelProblem>();
  for (const block of blocks) {
    if (block.kind !== 'label') continue;
    for (const box of block.boxes) {
      if (box.kind !== 'code') continue;
      const fit = fitCode(box);
      if ('problem' in fit) problems.set(fit.problem, { value: box.value, message: fit.problem });
    }
  }
  return [...problems.values()];
}
