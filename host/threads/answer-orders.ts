import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadOrder } from './work-thread.ts';

/** The thread's side of a `WorkThread`. */
export function answerOrders<Order, Result>(work: (order: Order) => Promise<Result>): void {
  parentPort?.on('message', ({ id, order }: ThreadOrder<Order>) => {
    const answer = (reply: ThreadAnswer<Result>) =>
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window's
      parentPort!.postMessage(reply);
    work(order).then(
      (result) => answer({ id, result }),
      (error: unknown) => answer({ id, message: error instanceof Error ? error.message : String(error) }),
    );
  });
}
