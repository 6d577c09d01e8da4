import type { LabelLayout, PaperSize, PrintDocument } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import type { LabelsSeen } from './labels/look-at-labels.ts';
import { RenderProcess } from './render/render-process.ts';

interface PdfFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Makes documents into PDF files, and shows labels as they will be. */
@injectable()
export class PdfMaker {
  readonly #renderer: RenderProcess;

  constructor(@inject(RenderProcess) renderer: RenderProcess) {
    this.#renderer = renderer;
  }

  async make(document: PrintDocument, paper: PaperSize, layout?: LabelLayout): Promise<PdfFile> {
    const labels = document.blocks.some(({ kind }) => kind === 'label');
    const target = labels ? ({ kind: 'labels', layout } as const) : ({ kind: 'pdf', paper } as const);
    const bytes = await this.#renderer.render(document, target);
    return { fileName: `${fileNameOf(document.title)}.pdf`, bytes };
  }

  preview(document: PrintDocument, layout: LabelLayout | undefined, page: number): Promise<LabelsSeen> {
    return this.#renderer.render(document, { kind: 'preview', layout, page });
  }
}

/** Letters, digits and little else: what every system takes. */
function fileNameOf(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'document';
}
