import { usageError } from './usage-error.ts';

/** The port that an option names; throws `usage` for anything else. */
export function numberOf(option: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw usageError(`--${option} needs a number from 0 to 65535, not "${text}".`);
}
