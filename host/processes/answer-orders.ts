import type { WorkAnswer, WorkOrder } from './work-process.ts';

/** That process's side of a `WorkProcess`: it ends with the till that started it, also when that one was killed. */
export function answerOrders<Order, Result>(work: (order: Order) => Promise<Result>): void {
  process.on('message', (message) => {
    const { id, order } = message as WorkOrder<Order>;
    // A till that ended meanwhile does not wait for it.
    const answer = (reply: WorkAnswer<Result>) => process.send?.(reply, undefined, undefined, () => {});
    work(order).then(
      (result) => answer({ id, result }),
      (error: unknown) => answer({ id, message: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
}
