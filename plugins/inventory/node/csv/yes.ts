const YES: readonly string[] = ['1', 'true', 'yes', 'y', 'x', 'ja', 'oui', 'si', 'sí'];

export function isYes(cell: string): boolean {
  return YES.includes(cell.toLowerCase());
}
