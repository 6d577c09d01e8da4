import { directionOf, type PrintDocument } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { columnsOf } from './render/columns-of.ts';
import { RenderThread } from './render/render-thread.ts';

/** Makes documents into PDF files. */
@injectable()
export class PdfMaker {
  readonly #renderer: RenderThread;

  constructor(@inject(RenderThread) renderer: RenderThread) {
    this.#renderer = renderer;
  }

  make(document: PrintDocument, paper_mm: 58 | 80): Promise<Uint8Array> {
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
  ): Promise<{ readonly fileName: string; readonly data: string }> {
    const bytes = await this.make(document, paper_mm);
    return { fileName: `${fileNameOf(document.title)}.pdf`, data: Buffer.from(bytes).toString('base64') };
  }
}

/** Letters, digits and little else: what every system takes. */
function fileNameOf(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'document';
}
