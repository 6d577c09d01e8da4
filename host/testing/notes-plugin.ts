import { defineContract, definePoint, field, operation, query, v } from '@counterpart/sdk';
import { Database, defineNode, type NodeHalfModule, sql, TransactionManager } from '@counterpart/sdk/node';
import { writePlugin } from './write-plugin.ts';

/** A small plugin with everything a plugin can have, for the host's own tests. */
const Note = v.object({ id: field.id(), body: v.string() });

export const notesContract = defineContract('notes/v1', {
  recent: query({
    scope: 'shop',
    permission: 'notes.read',
    description: 'The newest notes.',
    input: v.object({ limit: v.optional(field.limit(100), 20) }),
    output: v.array(Note),
  }),
  write: operation({
    scope: 'shop',
    permission: 'notes.write',
    description: 'Writes a note.',
    input: v.object({ id: field.id(), body: field.requiredText(100) }),
    output: Note,
    refusals: ['too-many-notes'],
  }),
});

export interface NoteReader {
  read(): Promise<string>;
}
export const NoteReaders = definePoint<{ node: NoteReader }>('notes.readers/v1');

export const notesManifest = {
  id: 'notes',
  provides: ['notes/v1'],
  joins: [{ point: 'notes.readers/v1', id: 'first', title: 'First note' }],
  data: { shop: { migrations: 'migrations/shop', tables: ['notes_note'] } },
  contributes: {
    permissions: [
      { id: 'notes.read', title: 'Read notes', roles: ['manager', 'cashier'] },
      { id: 'notes.write', title: 'Write notes', roles: ['manager'] },
    ],
    views: [{ id: 'notes.board', title: 'Notes' }],
  },
};

export const notesFiles = {
  'migrations/shop/0001-notes.sql':
    'create table notes_note (id text primary key, body text not null) strict;',
};

export const notesNode: NodeHalfModule = defineNode({
  activate({ container, contracts, points, invariants }) {
    const database = container.get<Database>(Database);
    const transactions = container.get<TransactionManager>(TransactionManager);
    contracts.implement(notesContract, {
      recent: ({ limit }) => database.all(sql`select id, body from notes_note order by id limit ${limit}`),
      write: (note) =>
        transactions.run(async (tx) => {
          const { n } = (await tx.get<{ n: number }>(sql`select count(*) as n from notes_note`))!;
          if (n >= 3) tx.refuse('too-many-notes', 'There are three notes already.');
          await tx.run(sql`insert into notes_note (id, body) values (${note.id}, ${note.body})`);
          return note;
        }),
    });
    points.join(NoteReaders, 'first', {
      async read() {
        const row = await database.get<{ body: string }>(sql`select body from notes_note order by id`);
        return row?.body ?? '';
      },
    });
    invariants.add({
      id: 'notes.short',
      title: 'No note is longer than a hundred characters.',
      query: sql`select id from notes_note where length(body) > 100`,
    });
  },
});

export function writeNotesPlugin(parent: string): string {
  return writePlugin(parent, notesManifest, notesFiles);
}
