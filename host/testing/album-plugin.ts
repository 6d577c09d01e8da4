import { defineContract, field, operation, query, type Refusal, v } from '@counterpart/sdk';
import {
  Database,
  defineNode,
  Files,
  type NodeHalfModule,
  sql,
  type StoredPicture,
  TransactionManager,
} from '@counterpart/sdk/node';
import { writePlugin } from './write-plugin.ts';

const Leaf = v.object({ id: field.id(), small: v.string(), medium: v.string(), large: v.string() });

/** A plugin whose rows refer to files, for the host's own tests. */
export const albumContract = defineContract('album/v1', {
  leaves: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Every picture.',
    input: v.object({}),
    output: v.array(Leaf),
  }),
  prepare: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Makes a picture that no row refers to yet.',
    input: v.object({ upload: field.id() }),
    output: v.object({
      small: v.string(),
      medium: v.string(),
      large: v.string(),
      width: v.number(),
      height: v.number(),
    }),
    refusals: [
      'empty-file',
      'not-a-picture',
      'unsupported-picture',
      'picture-too-large',
      'picture-damaged',
      'upload-lost',
    ],
  }),
  stick: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Writes the row that refers to a picture; with `fail`, and then fails.',
    input: v.object({ ...Leaf.entries, fail: v.optional(v.boolean()) }),
    output: Leaf,
    refusals: ['file-gone', 'no-glue'],
  }),
  tear: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Removes the row.',
    input: v.object({ id: field.id() }),
    output: v.object({}),
  }),
});

const manifest = {
  id: 'album',
  provides: ['album/v1'],
  data: { shop: { migrations: 'migrations/shop', tables: ['album_leaf'] } },
};
const files = {
  'migrations/shop/0001-leaves.sql':
    'create table album_leaf (id text primary key, small text not null, medium text not null, large text not null) strict;',
};

export const albumNode: NodeHalfModule = defineNode({
  activate({ container, contracts }) {
    const database = container.get<Database>(Database);
    const transactions = container.get<TransactionManager>(TransactionManager);
    const shopFiles = container.get<Files>(Files);
    contracts.implement(albumContract, {
      leaves: () => database.all(sql`select id, small, medium, large from album_leaf order by id`),
      prepare: ({ upload }): Promise<StoredPicture | Refusal> => shopFiles.picture(upload),
      stick: ({ id, small, medium, large, fail }) =>
        transactions.run(async (tx) => {
          await shopFiles.keep(tx, id, [small, medium, large]);
          await tx.run(
            sql`insert into album_leaf (id, small, medium, large) values (${id}, ${small}, ${medium}, ${large})`,
          );
          if (fail) tx.refuse('no-glue', 'There is no glue.');
          return { id, small, medium, large };
        }),
      tear: ({ id }) =>
        transactions.run(async (tx) => {
          await shopFiles.release(tx, id);
          await tx.run(sql`delete from album_leaf where id = ${id}`);
          return {};
        }),
    });
  },
});

export function writeAlbumPlugin(parent: string): string {
  return writePlugin(parent, manifest, files);
}
