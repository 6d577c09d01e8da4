import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Location, SaveLocation } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';
import { locationOfTill } from './location-of.ts';
import { readLocation } from './read-locations.ts';
import { requireEmpty, requireLocation, requireNotTheLast } from './require-location.ts';

/** Adds locations, names and orders them, takes them out of use, and says which till sells from where. */
export class KeepLocations {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: SaveLocation, context: CallContext): Promise<Location | Refusal> {
    return this.#run('saveLocation', input, context, async (tx) => {
      const id = input.id ?? this.ids.next();
      if (input.id !== undefined) await requireLocation(tx, id);
      const folded = foldName(input.name);
      const taken = await tx.get<{ name: string; archived: number }>(
        sql`select name, archived from inventory_location where name_folded = ${folded} and id <> ${id}`,
      );
      if (taken) return tx.refuse('duplicate-name', takenMessage(taken), { field: 'name', name: taken.name });
      if (input.id === undefined)
        await tx.run(
          sql`insert into inventory_location (id, name, name_folded, position, created_at)
              select ${id}, ${input.name}, ${folded}, coalesce(max(position), 0) + 1, ${tx.now}
              from inventory_location`,
        );
      else
        await tx.run(
          sql`update inventory_location set name = ${input.name}, name_folded = ${folded} where id = ${id}`,
        );
      if (input.position !== undefined) await place(tx, id, input.position);
      return (await readLocation(tx, id))!;
    });
  }

  archive(location: string, context: CallContext): Promise<Location | Refusal> {
    return this.#run('archiveLocation', location, context, async (tx) => {
      const before = await requireLocation(tx, location);
      if (before.archived) return before;
      await requireNotTheLast(tx, before);
      await requireEmpty(tx, before);
      // Tills that sold from it sell from the first one again.
      await tx.run(sql`delete from inventory_till_location where location_id = ${location}`);
      await tx.run(sql`update inventory_location set archived = 1 where id = ${location}`);
      return (await readLocation(tx, location))!;
    });
  }

  restore(location: string, context: CallContext): Promise<Location | Refusal> {
    return this.#run('restoreLocation', location, context, async (tx) => {
      const before = await requireLocation(tx, location);
      if (!before.archived) return before;
      await tx.run(
        sql`update inventory_location set archived = 0,
              position = (select max(position) + 1 from inventory_location) where id = ${location}`,
      );
      return (await readLocation(tx, location))!;
    });
  }

  setTill(
    till: string,
    location: string | null,
    context: CallContext,
  ): Promise<{ till: string; location: string } | Refusal> {
    return this.#run('setTillLocation', { till, location }, context, async (tx) => {
      if (location === null) await tx.run(sql`delete from inventory_till_location where id = ${till}`);
      else {
        await requireLocation(tx, location, { inUse: true });
        await tx.run(
          sql`insert into inventory_till_location (id, location_id) values (${till}, ${location})
              on conflict (id) do update set location_id = excluded.location_id`,
        );
      }
      const now = await tx.get<{ id: string }>(sql`select ${locationOfTill(till)} as id`);
      return { till, location: now!.id };
    });
  }

  #run<T>(
    what: string,
    input: unknown,
    { requestId }: CallContext,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T | Refusal> {
    const request = { id: requestId, fingerprint: `inventory.${what} ${canonicalJson(input)}` };
    return this.transactions.run(work, { label: 'stock location', request });
  }
}

function takenMessage({ name, archived }: { name: string; archived: number }): string {
  return archived === 1
    ? `There is an archived location ${name}. Restore it, or choose another name.`
    : `There is a location ${name} already. Choose another name.`;
}

/** Makes it the `position`th of those in use. */
async function place(tx: Tx, id: string, position: number): Promise<void> {
  const others = await tx.all<{ id: string }>(
    sql`select id from inventory_location where archived = 0 and id <> ${id} order by position, id`,
  );
  const order = others.map((other) => other.id);
  order.splice(position - 1, 0, id);
  for (const [index, each] of order.entries())
    await tx.run(
      sql`update inventory_location set position = ${index + 1} where id = ${each} and position <> ${index + 1}`,
    );
}
