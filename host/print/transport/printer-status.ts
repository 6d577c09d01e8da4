/** `DLE EOT n`, answered at once, whatever the printer is doing: 2 why it is offline, 4 its paper. */
export const ASK_STATUS = Uint8Array.of(0x10, 0x04, 0x02, 0x10, 0x04, 0x04);
/** `GS r 1`, answered when everything before it was printed. */
export const ASK_WHEN_DONE = Uint8Array.of(0x1d, 0x72, 0x01);

/** Which answer a byte is: the manuals fix bits in each, so that they cannot be mistaken. */
export function answerKind(byte: number): 'status' | 'done' | 'other' {
  if ((byte & 0x93) === 0x12) return 'status';
  return (byte & 0x90) === 0 ? 'done' : 'other';
}

/** What is wrong, as the end of a sentence; undefined when the printer can print. */
export function troubleIn([offline, paper]: readonly number[]): string | undefined {
  if (offline !== undefined && (offline & 0x04) !== 0) return 'its cover is open: close it';
  if (paper !== undefined && (paper & 0x60) !== 0) return 'it is out of paper: put in a new roll';
  if (offline !== undefined && (offline & 0x20) !== 0) return 'it is out of paper: put in a new roll';
  if (offline !== undefined && (offline & 0x40) !== 0)
    return 'it reports an error: switch it off and on, and look at its knife';
  return undefined;
}
