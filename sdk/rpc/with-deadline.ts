import { Fault } from '../errors/fault.ts';
import type { Disposable } from '../lifecycle/disposable.ts';
import { systemTimers, type Timers } from '../lifecycle/timers.ts';

export interface DeadlineOptions<T> {
  /** Gets what arrives after the deadline. */
  readonly late?: (value: T) => void;
  readonly timers?: Timers | undefined;
}

/** `promise`, or a fault `no-answer` after `ms`. */
export async function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  { late, timers = systemTimers }: DeadlineOptions<T> = {},
): Promise<T> {
  let timer: Disposable | undefined;
  let expired = false;
  promise.then(
    (value) => expired && late?.(value),
    () => {},
  );
  const expiry = new Promise<never>((_, reject) => {
    timer = timers.after(ms, () => {
      expired = true;
      reject(new Fault({ code: 'no-answer', message: 'The till did not answer in time.' }));
    });
  });
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    timer?.dispose();
  }
}
