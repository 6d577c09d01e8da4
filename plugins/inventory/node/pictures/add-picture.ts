import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { Files, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { MAX_PICTURES, type Picture } from '../../api/index.ts';
import { removeOutlived } from './remove-outlived.ts';

/** Adds a picture to a product, after the others. */
export class AddPicture {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Files) private readonly files: Files,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(
    { product, upload }: { readonly product: string; readonly upload: string },
    context: CallContext,
  ): Promise<Picture | Refusal> {
    const stored = await this.files.picture(upload);
    if (isRefusal(stored)) return stored;
    const picture = { id: this.ids.next(), ...stored };
    return this.transactions.run(
      async (tx) => {
        await removeOutlived(tx, this.files);
        const position = await nextPosition(tx, product);
        await this.files.keep(tx, picture.id, [picture.small, picture.medium, picture.large]);
        await tx.run(
          sql`insert into inventory_picture
                (id, product_id, position, small_file, medium_file, large_file, width, height, added_at)
              values (${picture.id}, ${product}, ${position}, ${picture.small}, ${picture.medium}, ${picture.large},
                ${picture.width}, ${picture.height}, ${tx.now})`,
        );
        return picture;
      },
      {
        label: 'picture added',
        request: { id: context.requestId, fingerprint: `inventory.addPicture ${product} ${upload}` },
      },
    );
  }
}

async function nextPosition(tx: Tx, product: string): Promise<number> {
  const known = await tx.get(sql`select 1 as known from inventory_product where id = ${product}`);
  if (!known) tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
  return requireRoom(tx, product);
}

/** How many pictures a product has, which is where the next one goes. */
export async function requireRoom(tx: Tx, product: string): Promise<number> {
  const { n } = (await tx.get<{ n: number }>(
    sql`select count(*) as n from inventory_picture where product_id = ${product} and position is not null`,
  ))!;
  if (n < MAX_PICTURES) return n;
  return tx.refuse('too-many-pictures', `A product has ${MAX_PICTURES} pictures at most. Remove one first.`);
}
