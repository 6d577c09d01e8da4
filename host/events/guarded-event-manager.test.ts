import type { DatabaseChanged } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { turns } from '../database/stores-fixture.ts';
import { GuardedEventManager } from './guarded-event-manager.ts';

function bus(limit?: number) {
  const log: string[] = [];
  const note = (message: string) => void log.push(message);
  const logger = { info: note, warn: note, error: note };
  return { events: new GuardedEventManager(logger, hostTimers, limit), log };
}
const change = (seq: number, ...tables: string[]): DatabaseChanged => ({
  seq,
  tables: Object.fromEntries(tables.map((table) => [table, { ids: [`${seq}`], operations: ['i'] as const }])),
  origin: { till: 't', plugin: 'p', user: null, label: null },
  committedAt: seq,
});

describe('the bus', () => {
  it('delivers in order and in a later turn, so that the publisher never waits', async () => {
    const { events } = bus();
    const heard: number[] = [];
    events.on('database_changed', ({ seq }) => heard.push(seq));
    events.publish('database_changed', change(1, 'a'));
    events.publish('database_changed', change(2, 'a'));
    await Promise.resolve();
    expect(heard).toEqual([]);
    await turns();
    expect(heard).toEqual([1, 2]);
  });

  it('lets a listener name its tables', async () => {
    const { events } = bus();
    const heard: number[] = [];
    events.on('database_changed', ({ seq }) => heard.push(seq), { tables: ['b', 'c'] });
    events.publish('database_changed', change(1, 'a'));
    events.publish('database_changed', change(2, 'a', 'b'));
    await turns();
    expect(heard).toEqual([2]);
  });

  it('lets the others hear when one throws, and counts it against its module', async () => {
    const { events, log } = bus();
    const heard: string[] = [];
    events.eventsFor('bad').on('shop_changed', () => {
      throw new Error('oh no');
    });
    events.eventsFor('worse').on('shop_changed', async () => {
      throw new Error('later');
    });
    events.eventsFor('good').on('shop_changed', () => void heard.push('good'));
    events.publish('shop_changed', {});
    events.publish('shop_changed', {});
    await turns();
    expect(heard).toEqual(['good', 'good']);
    expect(events.report()).toEqual([
      expect.objectContaining({ plugin: 'bad', failures: 2, lastFailure: 'oh no' }),
      expect.objectContaining({ plugin: 'worse', failures: 2, lastFailure: 'later' }),
      expect.objectContaining({ plugin: 'good', failures: 0, lastFailure: null }),
    ]);
    expect(log).toContain('A listener of bad failed on shop_changed.');
  });

  it('keeps a bounded number of changes waiting, and then says "read these tables again"', async () => {
    const { events } = bus(3);
    const heard: DatabaseChanged[] = [];
    events.on('database_changed', (payload) => heard.push(payload));
    for (let seq = 1; seq <= 10; seq++) events.publish('database_changed', change(seq, `t${seq % 2}`));
    await turns();
    expect(heard.length).toBeLessThanOrEqual(3);
    expect(heard[0]).toMatchObject({
      origin: 'external',
      tables: { t0: { ids: 'all' }, t1: { ids: 'all' } },
    });
    expect(heard.at(-1)?.seq).toBe(10);
  });

  it('forgets a listener that is disposed, and leaks none', async () => {
    const { events } = bus();
    const heard: string[] = [];
    for (let round = 0; round < 100; round++) {
      const listening = events.eventsFor('demo').on('modules_changed', () => void heard.push('x'));
      listening.dispose();
      listening.dispose();
    }
    events.publish('modules_changed', {});
    await turns();
    expect(heard).toEqual([]);
    expect(events.listenerCount('modules_changed')).toBe(0);
  });
});
