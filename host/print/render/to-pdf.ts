import { directionOf, isPage, type PaperSize, type PrintDocument } from '@counterpart/sdk';
import { toPages } from './pages/to-pages.ts';
import { toStrip } from './to-strip.ts';

/** The document as a PDF on paper of this size; text stays text. */
export function toPdf(document: PrintDocument, size: PaperSize): Promise<Uint8Array> {
  const direction = directionOf(document.language);
  if (isPage(size)) return toPages(document, size, direction);
  return toStrip(document, { paper_mm: size === '58mm' ? 58 : 80, direction });
}
