import type { CallContext, Refusal } from '@counterpart/sdk';
import { Files, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { MAX_PICTURES, type Picture } from '../../api/index.ts';
import { requireRoom } from './add-picture.ts';
import { pictureColumns, readPictures } from './read-pictures.ts';
import { removeOutlived } from './remove-outlived.ts';

export interface RemovedPicture {
  readonly id: string;
  readonly product: string;
  readonly position: number;
}

/** The order of a product's pictures: another one, one less, or one that comes back. */
export class ArrangePictures {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Files) private readonly files: Files,
  ) {}

  order(product: string, pictures: readonly string[], context: CallContext): Promise<Picture[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const there = new Set((await readPictures(tx, product)).map(({ id }) => id));
        const wanted = new Set(pictures);
        if (
          wanted.size !== pictures.length ||
          wanted.size !== there.size ||
          pictures.some((id) => !there.has(id))
        )
          tx.refuse('pictures-changed', 'Somebody added or removed a picture meanwhile. Look at them again.');
        // Out of the way first: there is one main picture at every step.
        await tx.run(
          sql`update inventory_picture set position = position + ${MAX_PICTURES}
              where product_id = ${product} and position is not null`,
        );
        for (const [position, id] of pictures.entries()) {
          await tx.run(sql`update inventory_picture set position = ${position} where id = ${id}`);
        }
        return readPictures(tx, product);
      },
      {
        label: 'pictures in order',
        request: {
          id: context.requestId,
          fingerprint: `inventory.orderPictures ${product} ${pictures.join(' ')}`,
        },
      },
    );
  }

  remove(picture: string, context: CallContext): Promise<RemovedPicture | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await removeOutlived(tx, this.files);
        const found = await tx.get<{ product: string; position: number }>(
          sql`select product_id as product, position from inventory_picture
              where id = ${picture} and position is not null`,
        );
        if (!found) return unknown(tx);
        await tx.run(
          sql`update inventory_picture set position = null, removed_at = ${tx.now} where id = ${picture}`,
        );
        await tx.run(
          sql`update inventory_picture set position = position - 1
              where product_id = ${found.product} and position > ${found.position}`,
        );
        return { id: picture, ...found };
      },
      {
        label: 'picture removed',
        request: { id: context.requestId, fingerprint: `inventory.removePicture ${picture}` },
      },
    );
  }

  restore(picture: string, wanted: number, context: CallContext): Promise<Picture | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const found = await tx.get<Picture & { product: string }>(
          sql`select ${pictureColumns}, product_id as product from inventory_picture
              where id = ${picture} and position is null`,
        );
        if (!found) return unknown(tx);
        const { product, ...restored } = found;
        const position = Math.min(wanted, await requireRoom(tx, product));
        await tx.run(
          sql`update inventory_picture set position = position + 1
              where product_id = ${product} and position >= ${position}`,
        );
        await tx.run(
          sql`update inventory_picture set position = ${position}, removed_at = null where id = ${picture}`,
        );
        return restored;
      },
      {
        label: 'picture put back',
        request: { id: context.requestId, fingerprint: `inventory.restorePicture ${picture} ${wanted}` },
      },
    );
  }
}

function unknown(tx: Tx): never {
  return tx.refuse('unknown-picture', 'That picture is not there any more. Add it again.');
}
