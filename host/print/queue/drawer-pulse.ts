const ON_MS = 120;
const OFF_MS = 240;

/** `ESC p`: the pulse that opens the drawer on this pin of the printer's socket. */
export function openingOf(pin: 2 | 5): Uint8Array {
  return Uint8Array.of(0x1b, 0x70, pin === 2 ? 0 : 1, ON_MS / 2, OFF_MS / 2);
}
