import { parentPort } from 'node:worker_threads';
import type { PrintDocument } from '@counterpart/sdk';
import { type ReceiptPaper, toEscPos } from './to-escpos.ts';
import { type PdfPaper, toPdf } from './to-pdf.ts';

/** What a document is to become. */
export type RenderTarget =
  ({ readonly kind: 'escpos' } & ReceiptPaper) | ({ readonly kind: 'pdf' } & PdfPaper);

export interface RenderOrder {
  readonly id: number;
  readonly document: PrintDocument;
  readonly target: RenderTarget;
}

export type RenderAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly message: string };

/** Draws documents in a thread of its own: letters and pictures take a while, and a library that a till at rest needs not. */
async function answer({ id, document, target }: RenderOrder): Promise<RenderAnswer> {
  try {
    if (target.kind === 'pdf') return { id, bytes: await toPdf(document, target) };
    return { id, bytes: await toEscPos(document.blocks, target) };
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: RenderOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window's
  void answer(order).then((reply) => parentPort!.postMessage(reply));
});
