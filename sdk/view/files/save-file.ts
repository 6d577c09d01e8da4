import { fromBase64 } from './from-base64.ts';

/** Hands a file, as base64 or as it is, to the browser, which keeps it where people keep theirs. */
export function saveFile(name: string, content: string | Blob, type = 'application/pdf'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? fromBase64(content, type) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
