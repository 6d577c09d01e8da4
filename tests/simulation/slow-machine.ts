import { type Disposable, toDisposable } from '@counterpart/sdk';

const EVERY_MS = 5;
const USUALLY_MS = 8;
const [OFTEN, LONG_MS] = [0.01, 400];

/** Until disposed, this process stands still again and again, as on a machine that others keep busy. */
export function slowMachine(): Disposable {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  const stall = () => {
    const ms = Math.random() < OFTEN ? LONG_MS : Math.random() * USUALLY_MS;
    Atomics.wait(nobody, 0, 0, ms);
  };
  const timer = setInterval(stall, EVERY_MS);
  return toDisposable(() => clearInterval(timer));
}
