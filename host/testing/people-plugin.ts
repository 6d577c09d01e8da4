import { defineContract, field, operation, query, v } from '@counterpart/sdk';
import {
  Database,
  defineNode,
  type NodeHalfModule,
  PersonalData,
  PersonalRecords,
  sql,
  TillDatabase,
  TillTransactions,
  TransactionManager,
} from '@counterpart/sdk/node';
import { writePlugin } from './write-plugin.ts';

const Person = v.object({ id: field.id(), name: v.string() });
const people = 'people.use';

/** A small plugin that keeps people by name, in the shop and at the till, for the host's own tests. */
export const peopleContract = defineContract('people/v1', {
  all: query({
    scope: 'shop',
    permission: people,
    description: 'Everybody.',
    input: v.object({}),
    output: v.array(Person),
  }),
  enter: operation({
    scope: 'shop',
    permission: people,
    description: 'Enters somebody; the answer is remembered.',
    input: Person,
    output: Person,
    refusals: ['request-reused'],
  }),
  atTill: query({
    scope: 'till',
    permission: people,
    description: 'Who stands at this till.',
    input: v.object({}),
    output: v.array(Person),
  }),
  standAtTill: operation({
    scope: 'till',
    permission: people,
    description: 'Somebody stands at this till.',
    input: Person,
    output: v.object({}),
  }),
  collect: query({
    scope: 'shop',
    permission: people,
    description: 'What is kept about somebody.',
    input: v.object({ id: field.id() }),
    output: v.array(v.object({ plugin: v.string(), values: v.array(v.string()) })),
  }),
  erase: operation({
    scope: 'shop',
    permission: people,
    description: 'Erases somebody.',
    input: v.object({ id: field.id() }),
    output: v.object({}),
    refusals: ['not-now'],
  }),
});

const manifest = {
  id: 'people',
  provides: ['people/v1'],
  joins: [{ point: 'frame.personalData/v1', id: 'people', title: 'People' }],
  data: {
    shop: { migrations: 'migrations/shop', tables: ['people_person'] },
    till: { migrations: 'migrations/till', tables: ['people_standing'] },
  },
  contributes: { permissions: [{ id: people, title: 'Use people', roles: ['manager', 'cashier'] }] },
};

const files = {
  'migrations/shop/0001-people.sql':
    'create table people_person (id text primary key, name text not null) strict;',
  'migrations/till/0001-standing.sql':
    'create table people_standing (id text primary key, name text not null) strict;',
};

export const peopleNode: NodeHalfModule = defineNode({
  activate({ container, contracts, points }) {
    const database = container.get<Database>(Database);
    const here = container.get<Database>(TillDatabase);
    const transactions = container.get<TransactionManager>(TransactionManager);
    const tillTransactions = container.get<TransactionManager>(TillTransactions);
    const records = container.get<PersonalRecords>(PersonalRecords);
    const person = (id: string) => ({ provider: 'people', refs: [id] });
    contracts.implement(peopleContract, {
      all: () => database.all(sql`select id, name from people_person order by id`),
      atTill: () => here.all(sql`select id, name from people_standing order by id`),
      enter: ({ id, name }, { requestId }) =>
        transactions.run(
          async (tx) => {
            await tx.run(sql`insert into people_person (id, name) values (${id}, ${name})`);
            return { id, name };
          },
          { request: { id: requestId, fingerprint: `${id} ${name}` } },
        ),
      standAtTill: ({ id, name }) =>
        tillTransactions.run(async (tx) => {
          await tx.run(sql`insert into people_standing (id, name) values (${id}, ${name})`);
          return {};
        }),
      collect: async ({ id }) =>
        (await records.collect(person(id))).map(({ plugin, sections }) => ({
          plugin,
          values: sections.flatMap(({ rows }) => rows.map(({ value }) => value)),
        })),
      erase: async ({ id }, { requestId }) => {
        const erased = await records.erase(person(id), requestId);
        return 'refused' in erased ? erased : {};
      },
    });
    points.join(PersonalData, 'people', {
      export: async ({ refs }) => {
        const rows = await database.all<{ name: string }>(
          sql`select name from people_person where id in (${sql.list(refs)})`,
        );
        return [
          {
            title: 'Record',
            rows: rows.map(({ name }) => ({ label: 'Name', value: name })),
            data: rows.map(({ name }) => name),
          },
        ];
      },
      erase: async (tx, { refs }) => {
        const row = await tx.get<{ name: string }>(
          sql`select name from people_person where id in (${sql.list(refs)})`,
        );
        if (row?.name === 'Stay') tx.refuse('not-now', 'Stay owes us money.');
        await tx.run(sql`update people_person set name = '' where id in (${sql.list(refs)})`);
      },
      eraseAtTill: async (tx, { refs }) => {
        await tx.run(sql`delete from people_standing where id in (${sql.list(refs)})`);
      },
    });
  },
});

export function writePeoplePlugin(parent: string): string {
  return writePlugin(parent, manifest, files);
}
