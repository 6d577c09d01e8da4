import { directionOf, type LabelLayout, type PrintDocument } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import type { LabelsSeen } from './labels/look-at-labels.ts';
import { columnsOf } from './render/columns-of.ts';
import { RenderProcess } from './render/render-process.ts';

/** Makes documents into PDF files, and shows labels as they will be. */
@injectable()
export class PdfMaker {
  readonly #renderer: RenderProcess;

  constructor(@inject(RenderProcess) renderer: RenderProcess) {
    this.#renderer = renderer;
  }

  make(document: PrintDocument, paper_mm: 58 | 80, layout?: LabelLayout): Promise<Uint8Array> {
    if (document.blocks.some(({ kind }) => kind === 'label'))
      return this.#renderer.render(document, { kind: 'labels', layout });
    return this.#renderer.render(document, {
      kind: 'pdf',
      paper_mm,
      columns: columnsOf(paper_mm),
      direction: directionOf(document.language),
    });
  }

  async asFile(
    document: PrintDocument,
    paper_mm: 58 | 80,
    layout?: LabelLayout,
  ): Promise<{ readonly fileName: string; readonly data: string }> {
    const bytes = await this.make(document, paper_mm, layout);
    return { fileName: `${fileNameOf(document.title)}.pdf`, data: Buffer.from(bytes).toString('base64') };
  }

  preview(document: PrintDocument, layout: LabelLayout | undefined, page: number): Promise<LabelsSeen> {
    return this.#renderer.render(document, { kind: 'preview', layout, page });
  }
}

/** Letters, digits and little else: what every system takes. */
function fileNameOf(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'document';
}
