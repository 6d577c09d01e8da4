import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { Books } from './transactions-books.ts';
import { Till } from './transactions-till.ts';

it('three processes share one shop: two post flat out, the third hears of every commit once and in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'shop.db');

  // All three find no file and make it at the same time.
  const tills = ['till-1', 'till-2', 'listener'].map((name) => new Till(path, name));
  await Promise.all(tills.map((till) => till.ready()));
  const [one, two, listener] = tills as [Till, Till, Till];
  one.order({ do: 'post' });
  two.order({ do: 'post' });
  await Promise.all([one.posted(20), two.posted(20)]);
  await setTimeout(1500);
  await Promise.all([one.stop(), two.stop()]);

  const books = new Books(path);
  onTestFinished(() => books.close());
  books.expectSound();
  expect(books.rows(`select id from core_migration where owner = 'demo'`)).toHaveLength(1);

  const documents = books.documents();
  const acknowledged = [...one.of('posted'), ...two.of('posted')];
  expect(acknowledged.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    documents.map(({ number }) => number),
  );
  const shares = [one, two].map((till) => till.of('posted').length);
  expect(Math.min(...shares) / Math.max(...shares)).toBeGreaterThan(0.05);

  const commits = books.commits();
  const last = commits.at(-1)!.last_seq;
  // Every till hears of everything, whoever committed it.
  for (const till of [listener, one, two]) {
    await till.until(() => till.of('heard').some(({ change }) => change.seq === last));
    const heard = till.of('heard').flatMap(({ change }) => (change.origin === 'external' ? [] : [change]));
    expect(heard.map(({ seq }) => seq)).toEqual(commits.map(({ last_seq }) => last_seq));
    expect(heard.map(({ origin }) => origin !== 'external' && origin.till)).toEqual(
      commits.map(({ till }) => till),
    );
    expect(heard.flatMap(({ tables }) => tables['demo_document']?.ids ?? [])).toEqual(
      documents.map(({ id }) => id),
    );
  }
  await Promise.all(tills.map((till) => till.close()));
});
