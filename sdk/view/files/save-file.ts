/** Hands a file to the browser, which keeps it where people keep theirs. */
export function saveFile(name: string, base64: string, type = 'application/pdf'): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
