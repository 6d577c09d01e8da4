import { beforeEach, expect, test } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import type { LiveQuestion } from '../live/live-question.ts';
import { LiveScheduler } from '../live/live-scheduler.ts';
import { SessionSubscriptions } from './session-subscriptions.ts';

const till = { id: 't1', name: 'Till 1' };
const nobody = { user: null, locale: 'en', origin: 'ui', till } as const;
const olivia = { ...nobody, user: { id: 'p1', name: 'Olivia', role: 'owner' } } as const;

let scheduler: LiveScheduler;
let pushed: unknown[];
let subscriptions: SessionSubscriptions;

beforeEach(() => {
  scheduler = new LiveScheduler({ timers: hostTimers, transactionsWaiting: () => false });
  pushed = [];
  const subscribe = ({ user, method }: LiveQuestion, ...rest: Tail) => {
    const name = user?.name ?? 'nobody';
    const ask = async () => ({ reply: { result: `${method} for ${name}` }, tables: new Set<string>() });
    return scheduler.subscribe(`${method} ${name}`, ask, ...rest);
  };
  type Tail = [Parameters<LiveScheduler['subscribe']>[2], boolean];
  subscriptions = new SessionSubscriptions({ subscribe }, nobody, (number, reply) =>
    pushed.push([number, 'fault' in reply ? reply.fault.code : reply.result]),
  );
});

const request = (subscription: number) => ({ subscription, method: 'shop.get', input: {}, visible: true });

test('asks in the name of whoever is signed in', async () => {
  subscriptions.add(request(1));
  await expect.poll(() => pushed).toEqual([[1, 'shop.get for nobody']]);
  subscriptions.setUser(olivia);
  await expect.poll(() => pushed.at(-1)).toEqual([1, 'shop.get for Olivia']);
  expect(scheduler.size).toBe(1);
});

test('leaves nothing behind', () => {
  subscriptions.add(request(1));
  subscriptions.add(request(1));
  subscriptions.add({ ...request(2), method: 'sync.status' });
  expect(scheduler.size).toBe(2);
  subscriptions.remove(2);
  expect(scheduler.size).toBe(1);
  subscriptions.dispose();
  expect(scheduler.size).toBe(0);
});

test('has a bound', () => {
  for (let number = 1; number <= 501; number++) subscriptions.add(request(number));
  expect(pushed).toContainEqual([501, 'too-many-subscriptions']);
});
