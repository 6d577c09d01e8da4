import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Brought, bringShop, requireOtherShop } from '@counterpart/host';

/**
 * The books go along to where no shop is yet; a till that joins another shop leaves its own where it is. Faults as
 * `bringShop`, and `already-has-a-shop` when there is a copy of the very same shop.
 */
export async function bringBooks(from: string, to: string): Promise<Brought | undefined> {
  if (resolve(from) === resolve(to) || !existsSync(from)) return undefined;
  if (!existsSync(to)) return bringShop(from, to, Date.now());
  requireOtherShop(from, to);
  return undefined;
}
