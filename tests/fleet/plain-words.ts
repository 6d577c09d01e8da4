import { expect } from 'vitest';
import type { Sold } from './fleet.ts';

/** What a cashier reads says who is away and what happens to the cart, and names no technology. */
export function expectPlainWords(sold: Sold): void {
  for (const { code } of sold.flatMap(({ faults }) => faults)) {
    expect(['keeper-away', 'keeper-silent']).toContain(code);
  }
  for (const { message } of sold.flatMap(({ faults, outages }) => [...faults, ...outages])) {
    expect(message).toMatch(/Keeper/);
    expect(message).not.toMatch(/socket|ECONN|TLS|timeout|undefined|[A-Z]{5,}/);
  }
}
