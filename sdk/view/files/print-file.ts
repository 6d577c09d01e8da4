import { fromBase64 } from './from-base64.ts';

let printing: { readonly frame: HTMLIFrameElement; readonly url: string } | undefined;

/** Hands a PDF (in base64) to the print dialog of the browser, which knows the page printers of this computer. */
export function printFile(pdf: string): void {
  // The dialog may stay open for as long as somebody likes, so the one before is kept until the next.
  printing?.frame.remove();
  if (printing) URL.revokeObjectURL(printing.url);
  const url = URL.createObjectURL(fromBase64(pdf, 'application/pdf'));
  const frame = document.createElement('iframe');
  frame.className = 'cp-print-frame';
  frame.title = 'PDF';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
  frame.src = url;
  document.body.append(frame);
  printing = { frame, url };
}
