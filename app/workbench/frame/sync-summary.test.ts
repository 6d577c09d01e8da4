import type { SyncStatus } from '@counterpart/sdk';
import { describe, expect, it } from 'vitest';
import { syncSummary } from './sync-summary.ts';

const till = (id: string, online = true) => ({
  id,
  name: id,
  version: '0.1.0',
  seen_at: 0,
  online,
  this: id === 'a',
});
const status = (change: Partial<SyncStatus>): SyncStatus => ({
  state: 'live',
  message: null,
  delay_ms: null,
  interval_ms: 250,
  tills: [till('a')],
  ...change,
});

describe('syncSummary', () => {
  it('says how quickly changes from elsewhere arrive, once one did', () => {
    expect(syncSummary(status({}), true).text).toBe('live');
    expect(syncSummary(status({ delay_ms: 310 }), true).text).toBe('live · 0.3 s');
  });

  it('counts the tills that are there', () => {
    const tills = [till('a'), till('b'), till('c', false)];
    expect(syncSummary(status({ tills }), true).text).toBe('live · 2 tills');
  });

  it('says what it waits for', () => {
    const waiting = status({ state: 'waiting', message: 'waiting for shop.db' });
    expect(syncSummary(waiting, true)).toEqual({ text: 'waiting for shop.db', tone: 'warning' });
  });

  it('does not call itself live without a host', () => {
    expect(syncSummary(status({ delay_ms: 310 }), false)).toEqual({ text: 'not connected', tone: 'warning' });
  });
});
