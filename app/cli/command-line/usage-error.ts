import { Fault } from '@counterpart/sdk';

/** What was typed cannot be done: a sentence that says what to type instead. */
export function usageError(message: string): Fault {
  return new Fault({ code: 'usage', message });
}
