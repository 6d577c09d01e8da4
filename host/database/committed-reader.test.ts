import { sql } from '@counterpart/sdk/node';
import { expect, it } from 'vitest';
import { journalMigrations } from '../changes/journal-tables.ts';
import { CommittedReader } from './committed-reader.ts';
import { openConnections } from './connections.ts';
import { storesFixture } from './stores-fixture.ts';

async function open() {
  const { options, later } = storesFixture();
  const file = { kind: 'shop', journal: 'wal', synchronous: 'full' } as const;
  const connections = await openConnections(options(), file, journalMigrations);
  const { writer, reader } = connections;
  later(() => Promise.all([writer.close(), reader.close()]));
  await writer.exec('create table demo_thing (id text primary key) strict');
  return { writer, committed: new CommittedReader(connections) };
}

const insert = (id: string) => sql`insert into demo_thing (id) values (${id}) returning id`;
const count = sql`select count(*) as things from demo_thing`;

it('sees what is committed, at once, and nothing of a transaction that is open', async () => {
  const { writer, committed } = await open();
  for (let things = 0; things < 3; things++) {
    await writer.begin();
    await writer.run(insert(`thing ${things}`));
    expect(await committed.get(count)).toEqual({ things });
    await writer.commit();
    expect(await committed.get(count)).toEqual({ things: things + 1 });
  }
  await writer.begin();
  await writer.run(insert('given up'));
  await writer.rollback();
  expect(await committed.all(count)).toEqual([{ things: 3 }]);
});

it('writes nothing, whoever asks', async () => {
  const { committed } = await open();
  await expect(committed.get(insert('by reading'))).rejects.toThrow('readonly');
  await expect(committed.get(sql`select colour from demo_thing`)).rejects.toThrow('no such column: colour');
  expect(await committed.get(count)).toEqual({ things: 0 });
});
