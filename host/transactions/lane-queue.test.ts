import { describe, expect, it } from 'vitest';
import { LaneQueue } from './lane-queue.ts';

function order(queue: LaneQueue<string>): string[] {
  const taken: string[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) taken.push(item);
  return taken;
}

describe('the queue of transactions', () => {
  it('serves sales before bulk, each first come first served', () => {
    const queue = new LaneQueue<string>();
    queue.put('bulk', 'b1');
    queue.put('sale', 's1');
    queue.put('bulk', 'b2');
    queue.put('sale', 's2');
    expect(order(queue)).toEqual(['s1', 's2', 'b1', 'b2']);
  });

  it('lets a bulk job through after eight sales, so that it ends on a busy day too', () => {
    const queue = new LaneQueue<string>();
    queue.put('bulk', 'b1');
    queue.put('bulk', 'b2');
    for (let sale = 1; sale <= 20; sale++) queue.put('sale', `s${sale}`);
    const taken = order(queue);
    expect(taken.indexOf('b1')).toBe(8);
    expect(taken.indexOf('b2')).toBe(17);
    expect(taken).toHaveLength(22);
  });
});
