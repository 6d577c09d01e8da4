const LONGEST_MS = 2000;

/** How long to wait before attempt `n` (0 is the first): longer each time, at most 2 s, never all tills at once. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, 100 * 2 ** attempt);
  return ceiling * (0.5 + random() / 2);
}
