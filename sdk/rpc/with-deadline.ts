import { Fault } from '../errors/fault.ts';

/** `promise`, or a fault `no-answer` after `ms`; `late` gets what arrives after that. */
export async function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  late?: (value: T) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expired = false;
  promise.then(
    (value) => expired && late?.(value),
    () => {},
  );
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      expired = true;
      reject(new Fault({ code: 'no-answer', message: 'The till did not answer in time.' }));
    }, ms);
  });
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
