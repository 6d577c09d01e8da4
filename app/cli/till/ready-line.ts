const READY = 'Counterpart is ready at ';

/** The one line on stdout that says where a till is. */
export function readyLine(address: string): string {
  return `${READY}${address}`;
}

/** The address in such a line; undefined for any other line. */
export function readyAddress(line: string): string | undefined {
  return line.startsWith(READY) ? line.slice(READY.length).trim() : undefined;
}
