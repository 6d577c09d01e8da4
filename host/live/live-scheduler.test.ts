import type { CallReply } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { LiveScheduler } from './live-scheduler.ts';

/** Time that goes on only when told to. */
class ManualTimers implements Timers {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  now = () => this.#now;

  after(ms: number, run: () => void) {
    const entry = { at: this.#now + ms, run };
    this.#waiting.push(entry);
    return { dispose: () => (this.#waiting = this.#waiting.filter((other) => other !== entry)) };
  }

  /** The cost of something synchronous. */
  spend(ms: number): void {
    this.#now += ms;
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await microtasks();
      const next = this.#waiting.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = Math.max(this.#now, end);
  }
}

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** What goes on without time passing. */
const settle = () => timers.advance(0);

let timers: ManualTimers;
let waiting: boolean;
let scheduler: LiveScheduler;

beforeEach(() => {
  timers = new ManualTimers();
  waiting = false;
  scheduler = new LiveScheduler({ timers, transactionsWaiting: () => waiting });
});

/** A query over some tables whose value and cost the test sets. */
class Question {
  value: unknown = 1;
  asked = 0;
  tables: string[];
  cost: number;
  reply: (() => Promise<Answer>) | undefined;

  constructor(tables: string[], cost = 1) {
    this.tables = tables;
    this.cost = cost;
  }

  ask = async (): Promise<Answer> => {
    this.asked++;
    timers.spend(this.cost);
    if (this.reply) return this.reply();
    return { reply: { result: this.value }, tables: new Set(this.tables) };
  };

  listen(key: string, visible = true) {
    const heard: unknown[] = [];
    const push = (reply: CallReply) => heard.push('fault' in reply ? reply.fault.code : reply.result);
    return { heard, subscription: scheduler.subscribe(key, this.ask, push, visible) };
  }
}

describe('answers', () => {
  test('the first comes at once, the next when a table it read has changed', async () => {
    const products = new Question(['product']);
    const { heard } = products.listen('products');
    await settle();
    expect(heard).toEqual([1]);
    products.value = 2;
    scheduler.touch(['customer']);
    await settle();
    expect(products.asked).toBe(1);
    scheduler.touch(['product', 'stock']);
    await settle();
    expect(heard).toEqual([1, 2]);
  });

  test('an equal result is not sent again', async () => {
    const products = new Question(['product']);
    products.value = { id: 'p1' };
    const { heard } = products.listen('products');
    await settle();
    products.value = { id: 'p1' };
    scheduler.touch(['product']);
    await timers.advance(100);
    expect(products.asked).toBe(2);
    expect(heard).toEqual([{ id: 'p1' }]);
  });

  test('of questions that replace each other in one breath only the last is asked', async () => {
    const heard: unknown[] = [];
    const searches = Array.from({ length: 20 }, () => new Question(['product']));
    for (const [index, search] of searches.entries()) {
      search.value = index;
      const { subscription, heard: its } = search.listen(`search ${index}`);
      if (index < 19) subscription.dispose();
      else heard.push(its);
    }
    await settle();
    expect(searches.map(({ asked }) => asked)).toEqual([...Array.from({ length: 19 }, () => 0), 1]);
    expect(heard).toEqual([[19]]);
  });

  test('one that is withdrawn while it is worked out is told so', async () => {
    let wanted: (() => boolean) | undefined;
    let finish: ((answer: Answer) => void) | undefined;
    const ask = (isWanted: () => boolean) => {
      wanted = isWanted;
      return new Promise<Answer>((resolve) => (finish = resolve));
    };
    const subscription = scheduler.subscribe('search', ask, () => expect.unreachable(), true);
    await settle();
    expect(wanted!()).toBe(true);
    subscription.dispose();
    expect(wanted!()).toBe(false);
    finish!({ reply: { result: 1 }, tables: new Set() });
    await settle();
  });

  test('any number of changes is one refresh', async () => {
    const products = new Question(['product'], 100);
    products.listen('products');
    await settle();
    waiting = true;
    for (let change = 0; change < 50; change++) scheduler.touch(['product']);
    waiting = false;
    await timers.advance(1000);
    expect(products.asked).toBe(2);
  });

  test('a change while it is being worked out leads to another answer', async () => {
    const products = new Question(['product']);
    let finish: ((answer: Answer) => void) | undefined;
    products.reply = () => new Promise((resolve) => (finish = resolve));
    const { heard } = products.listen('products');
    await settle();
    scheduler.touch(['product']);
    products.reply = undefined;
    products.value = 'new';
    finish?.({ reply: { result: 'old' }, tables: new Set(['product']) });
    await timers.advance(10);
    expect(heard).toEqual(['old', 'new']);
  });

  test('a fault is told, and tried again when anything changes', async () => {
    const products = new Question([]);
    products.reply = async () => ({
      reply: { fault: { code: 'module-off', message: 'Off.' } },
      tables: new Set(),
    });
    const { heard } = products.listen('products');
    await settle();
    products.reply = undefined;
    scheduler.touch(['core_module']);
    await timers.advance(10);
    expect(heard).toEqual(['module-off', 1]);
  });

  test('what is in no table makes everything be asked again', async () => {
    const products = new Question(['product']);
    products.listen('products');
    await settle();
    scheduler.touchAll();
    await timers.advance(10);
    expect(products.asked).toBe(2);
  });
});

describe('sharing', () => {
  test('equal questions are asked once, and the second hears the known answer at once', async () => {
    const products = new Question(['product']);
    const first = products.listen('products');
    await settle();
    const second = products.listen('products');
    expect(second.heard).toEqual([1]);
    products.value = 2;
    scheduler.touch(['product']);
    await timers.advance(10);
    expect(products.asked).toBe(2);
    expect([first.heard, second.heard]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('nothing is left when the last one ends', async () => {
    const products = new Question(['product']);
    const first = products.listen('products');
    const second = products.listen('products');
    await settle();
    first.subscription.dispose();
    expect(scheduler.size).toBe(1);
    second.subscription.dispose();
    expect(scheduler.size).toBe(0);
    scheduler.touch(['product']);
    await timers.advance(100);
    expect(products.asked).toBe(1);
  });
});

describe('hidden', () => {
  test('rests, and catches up when it becomes visible', async () => {
    const products = new Question(['product']);
    const { heard, subscription } = products.listen('products', false);
    scheduler.touch(['product']);
    await timers.advance(5000);
    expect(products.asked).toBe(0);
    subscription.setVisible(true);
    await settle();
    expect(heard).toEqual([1]);
    subscription.setVisible(false);
    scheduler.touch(['product']);
    products.value = 2;
    await timers.advance(5000);
    expect(heard).toEqual([1]);
    subscription.setVisible(true);
    await timers.advance(10);
    expect(heard).toEqual([1, 2]);
  });

  test('hears nothing meant for one who is visible', async () => {
    const products = new Question(['product']);
    products.listen('products');
    const hidden = products.listen('products', false);
    await settle();
    expect(hidden.heard).toEqual([]);
    hidden.subscription.setVisible(true);
    expect(hidden.heard).toEqual([1]);
  });
});

describe('sharing the host', () => {
  async function twenty(cost: number): Promise<Question[]> {
    const questions = Array.from({ length: 20 }, () => new Question(['product'], cost));
    for (const [index, question] of questions.entries()) question.listen(`q${index}`);
    await timers.advance(1000);
    return questions;
  }

  test('a quiet shop refreshes without waiting', async () => {
    const questions = await twenty(1);
    scheduler.touch(['product']);
    // Twenty refreshes of 1 ms each, and nothing between them.
    await timers.advance(20);
    expect(questions.map(({ asked }) => asked)).toEqual(questions.map(() => 2));
  });

  test('under load about a quarter of the time goes to refreshing, and no answer is 2 s behind', async () => {
    const questions = await twenty(5);
    const started = timers.now();
    const base = questions.map(({ asked }) => asked);
    for (let sale = 0; sale < 500; sale++) {
      scheduler.touch(['product']);
      await timers.advance(20);
    }
    const elapsed = timers.now() - started;
    const refreshes = questions.map(({ asked }, index) => asked - base[index]!);
    const spent = refreshes.reduce((sum, count) => sum + count * 5, 0);
    expect(spent / elapsed).toBeGreaterThan(0.2);
    expect(spent / elapsed).toBeLessThan(0.3);
    // Everyone's turn comes round: the slowest is refreshed at least every 2 s.
    expect(Math.min(...refreshes)).toBeGreaterThanOrEqual(Math.floor(elapsed / 2000));
  });

  test('a waiting transaction goes first, but not for ever', async () => {
    const products = new Question(['product']);
    products.listen('products');
    await timers.advance(100);
    waiting = true;
    scheduler.touch(['product']);
    await timers.advance(1000);
    expect(products.asked).toBe(1);
    await timers.advance(1000);
    expect(products.asked).toBe(2);
  });

  test('one that never answers does not stop the others', async () => {
    const stuck = new Question(['product']);
    const products = new Question(['product']);
    stuck.listen('stuck');
    products.listen('products');
    await timers.advance(100);
    stuck.reply = () => new Promise(() => {});
    scheduler.touch(['product']);
    await timers.advance(1000);
    expect(products.asked).toBe(2);
  });
});

test('an ended scheduler asks nothing more', async () => {
  const products = new Question(['product']);
  products.listen('products');
  await settle();
  scheduler.dispose();
  scheduler.touch(['product']);
  await timers.advance(5000);
  expect(products.asked).toBe(1);
});
