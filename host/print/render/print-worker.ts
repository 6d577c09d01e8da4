import { parentPort } from 'node:worker_threads';
import type { LabelLayout, PrintDocument } from '@counterpart/sdk';
import { labelsToPdf } from '../labels/labels-to-pdf.ts';
import { type LabelsSeen, lookAtLabels } from '../labels/look-at-labels.ts';
import { type ReceiptPaper, toEscPos } from './to-escpos.ts';
import { type PdfPaper, toPdf } from './to-pdf.ts';

/** What a document is to become. */
export type RenderTarget =
  | ({ readonly kind: 'escpos' } & ReceiptPaper)
  | ({ readonly kind: 'pdf' } & PdfPaper)
  | { readonly kind: 'labels'; readonly layout: LabelLayout | undefined }
  | { readonly kind: 'preview'; readonly layout: LabelLayout | undefined; readonly page: number };

/** What it became: the bytes of a file or for a printer, or what a preview shows. */
export type Rendered<T extends RenderTarget> = T extends { readonly kind: 'preview' }
  ? LabelsSeen
  : Uint8Array;

export interface RenderOrder {
  readonly id: number;
  readonly document: PrintDocument;
  readonly target: RenderTarget;
}

export type RenderAnswer =
  | { readonly id: number; readonly result: Rendered<RenderTarget> }
  | { readonly id: number; readonly message: string };

/** Draws documents in a thread of its own: letters and pictures take a while, and a library that a till at rest needs not. */
async function answer({ id, document, target }: RenderOrder): Promise<RenderAnswer> {
  try {
    return { id, result: await render(document, target) };
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error) };
  }
}

async function render(document: PrintDocument, target: RenderTarget): Promise<Rendered<RenderTarget>> {
  switch (target.kind) {
    case 'pdf':
      return toPdf(document, target);
    case 'labels':
      return labelsToPdf(document, target.layout);
    case 'preview':
      return lookAtLabels(document, target.layout, target.page);
    case 'escpos':
      return toEscPos(document.blocks, target);
  }
}

parentPort?.on('message', (order: RenderOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window's
  void answer(order).then((reply) => parentPort!.postMessage(reply));
});
