import { type Port, toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { expect, test } from 'vitest';
import { SeededRandom, SystemClock } from '../clock/index.ts';
import type { FollowerFunctions } from './link-protocol.ts';
import { LinkConnection } from './link-connection.ts';

/** Time that passes when it is told to. */
class Hours implements Timers {
  #now = 0;
  #planned: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void) {
    const planned = { at: this.#now + ms, run };
    this.#planned = [...this.#planned, planned].toSorted((a, b) => a.at - b.at);
    return toDisposable(() => void (this.#planned = this.#planned.filter((other) => other !== planned)));
  }

  async until(ms: number): Promise<void> {
    for (let next = this.#planned[0]; next && next.at <= ms; next = this.#planned[0]) {
      this.#planned.shift();
      this.#now = next.at;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

test.each<[string, () => Promise<Port>]>([
  ['refuses', () => Promise.reject(new Error('connection refused'))],
  ['never answers', () => new Promise(() => {})],
])(
  'a keeper that %s for an hour is asked again so often that its return is seen within 2 s',
  async (_, dial) => {
    const timers = new Hours();
    const dialled: number[] = [];
    const connection = new LinkConnection({
      line: {
        name: 'Office',
        at: '192.0.2.1:4871',
        dial: () => {
          dialled.push(timers.now());
          return dial();
        },
      },
      hello: () => expect.fail('Nobody is there.'),
      functions: {} as FollowerFunctions,
      clock: new SystemClock(),
      timers,
      random: new SeededRandom(1),
      welcome: () => expect.fail('Nobody is there.'),
    });
    void connection.start();
    await timers.until(3_600_000);
    connection.stop();
    expect(dialled.at(-1)).toBeGreaterThan(3_590_000);
    expect(Math.max(...dialled.slice(1).map((at, n) => at - dialled[n]!))).toBeLessThan(2000);
  },
);
