import type { LabelLayout, PaperSize, PrintDocument } from '@counterpart/sdk';
import { answerOrders } from '../../processes/answer-orders.ts';
import { labelsToPdf } from '../labels/labels-to-pdf.ts';
import { type LabelsSeen, lookAtLabels } from '../labels/look-at-labels.ts';
import { type ReceiptPaper, toEscPos } from './to-escpos.ts';
import { toPdf } from './to-pdf.ts';

/** What a document is to become. */
export type RenderTarget =
  | ({ readonly kind: 'escpos' } & ReceiptPaper)
  | { readonly kind: 'pdf'; readonly paper: PaperSize }
  | { readonly kind: 'labels'; readonly layout: LabelLayout | undefined }
  | { readonly kind: 'preview'; readonly layout: LabelLayout | undefined; readonly page: number };

/** What it became: the bytes of a file or for a printer, or what a preview shows. */
export type Rendered<T extends RenderTarget> = T extends { readonly kind: 'preview' }
  ? LabelsSeen
  : Uint8Array;

export interface RenderOrder {
  readonly document: PrintDocument;
  readonly target: RenderTarget;
}

// In a process of its own: letters and pictures take a while, and need a library that a till at rest does not.
answerOrders(async ({ document, target }: RenderOrder): Promise<Rendered<RenderTarget>> => {
  switch (target.kind) {
    case 'pdf':
      return toPdf(document, target.paper);
    case 'labels':
      return labelsToPdf(document, target.layout);
    case 'preview':
      return lookAtLabels(document, target.layout, target.page);
    case 'escpos':
      return toEscPos(document.blocks, target);
  }
});
