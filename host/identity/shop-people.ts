import type { CallUser } from '@counterpart/sdk';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore } from '../database/store.ts';
import type { NewPerson, People, Person } from './people.ts';

type Row = CallUser & { readonly active: number };

@injectable()
export class ShopPeople implements People {
  readonly #store: ShopStore;
  readonly #audit: Audit;
  readonly #ids: Ids;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Audit) audit: Audit, @inject(Ids) ids: Ids) {
    this.#store = store;
    this.#audit = audit;
    this.#ids = ids;
  }

  async all(): Promise<readonly Person[]> {
    const rows = await this.#store.database.all<Row>(
      sql`select id, name, role, active from core_person order by created_at, id`,
    );
    return rows.map(toPerson);
  }

  byId(id: string): Promise<CallUser | undefined> {
    return this.#store.database.get<CallUser>(
      sql`select id, name, role from core_person where id = ${id} and active = 1`,
    );
  }

  byPinHash(pinHash: string): Promise<CallUser | undefined> {
    return this.#store.database.get<CallUser>(
      sql`select id, name, role from core_person where pin_hash = ${pinHash} and active = 1`,
    );
  }

  async named(nameOrId: string): Promise<CallUser | undefined> {
    const wanted = nameOrId.toLocaleLowerCase();
    const people = (await this.all()).filter((person) => person.active);
    const found =
      people.find((person) => person.id === nameOrId) ??
      people.find((person) => person.name.toLocaleLowerCase() === wanted);
    return found && { id: found.id, name: found.name, role: found.role };
  }

  async add(tx: Tx, { name, role, pinHash }: NewPerson): Promise<Person> {
    await refuseTaken(tx, pinHash, null);
    const person = { id: this.#ids.next(), name, role, active: true };
    await tx.run(
      sql`insert into core_person (id, name, role, pin_hash, active, created_at)
          values (${person.id}, ${name}, ${role}, ${pinHash}, 1, ${tx.now})`,
    );
    await this.#audit.append(tx, { action: 'person.added', subject: person.id, data: { role } });
    return person;
  }

  async setPin(tx: Tx, id: string, pinHash: string): Promise<Person> {
    const person = await read(tx, id);
    await refuseTaken(tx, pinHash, id);
    await tx.run(sql`update core_person set pin_hash = ${pinHash} where id = ${id}`);
    await tx.run(sql`delete from core_demo_pin where id = ${id}`);
    await this.#audit.append(tx, { action: 'person.pin-set', subject: id });
    return person;
  }

  async change(tx: Tx, id: string, { name, role }: Pick<CallUser, 'name' | 'role'>): Promise<Person> {
    const before = await read(tx, id);
    if (role !== 'owner') await refuseLastOwner(tx, before);
    await tx.run(sql`update core_person set name = ${name}, role = ${role} where id = ${id}`);
    const data = { role, before: before.role };
    await this.#audit.append(tx, { action: 'person.changed', subject: id, data });
    return { ...before, name, role };
  }

  async deactivate(tx: Tx, id: string): Promise<Person> {
    const person = await read(tx, id);
    await refuseLastOwner(tx, person);
    await tx.run(sql`update core_person set active = 0 where id = ${id}`);
    await tx.run(sql`delete from core_demo_pin where id = ${id}`);
    await this.#audit.append(tx, { action: 'person.deactivated', subject: id });
    return { ...person, active: false };
  }

  async reactivate(tx: Tx, id: string, pinHash: string): Promise<Person> {
    const person = await read(tx, id);
    await refuseTaken(tx, pinHash, id);
    await tx.run(sql`update core_person set active = 1, pin_hash = ${pinHash} where id = ${id}`);
    await this.#audit.append(tx, { action: 'person.reactivated', subject: id });
    return { ...person, active: true };
  }
}

function toPerson({ id, name, role, active }: Row): Person {
  return { id, name, role, active: active === 1 };
}

async function read(tx: Tx, id: string): Promise<Person> {
  const row = await tx.get<Row>(sql`select id, name, role, active from core_person where id = ${id}`);
  return row ? toPerson(row) : tx.refuse('unknown-person', 'This person is no longer in the list.');
}

/** A shop that nobody owns could never be managed again. */
async function refuseLastOwner(tx: Tx, { id, name, role, active }: Person): Promise<void> {
  if (role !== 'owner' || !active) return;
  const other = await tx.get(
    sql`select 1 as other from core_person where role = 'owner' and active = 1 and id <> ${id}`,
  );
  if (!other) {
    tx.refuse('last-owner', `${name} is the only owner. Make somebody else an owner first.`);
  }
}

/** Does not tell whose it is: that would hand out the PIN. */
async function refuseTaken(tx: Tx, pinHash: string, except: string | null): Promise<void> {
  const taken = await tx.get(
    sql`select 1 as taken from core_person where pin_hash = ${pinHash} and active = 1 and id is not ${except}`,
  );
  if (taken) tx.refuse('pin-taken', 'This PIN cannot be used. Choose another one.');
}
