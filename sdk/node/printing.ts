import type { PaperSize, PrintDocument, PrintJob, Refusal } from '../index.ts';

/** What is to be printed: a finished document, or the name under which a `PrintSource` of this plugin makes it. */
export type PrintOrder = (
  | { readonly document: PrintDocument }
  | {
      /** The id under which the plugin joined `PrintSources`. */
      readonly source: string;
      readonly ref: string;
      /** What the queue calls it. */
      readonly title: string;
      readonly copy?: boolean;
    }
) & {
  /** An order with a key that was given before is the same order: it is printed once. */
  readonly key?: string;
  /** Default: the printer that the till prefers. */
  readonly printer?: string;
};

/** Paper, at this till. Nothing here waits for a printer, except for the drawer. */
export interface Printing {
  /** Puts it into the queue, which survives a restart and tries until it is printed. Refused: `no-printer`. */
  print(order: PrintOrder): Promise<PrintJob | Refusal>;
  /** What became of an order with this key; undefined when there was none, or long ago. */
  find(key: string): Promise<PrintJob | undefined>;
  /** Pulses the cash drawer; resolves when it was sent. Never tried again later. Refused: `no-printer`, `drawer-closed`. */
  openDrawer(order?: { readonly printer?: string }): Promise<{ readonly opened: true } | Refusal>;
  /** The document as a PDF file on this paper. */
  pdf(
    document: PrintDocument,
    paper: PaperSize,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
}
export const Printing = Symbol.for('counterpart.Printing');
