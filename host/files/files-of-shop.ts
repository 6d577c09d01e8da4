import { FileFolder } from './file-folder.ts';

/** The folder beside a shop's file. */
export function filesOfShop(shopPath: string): FileFolder {
  return new FileFolder(`${shopPath}.files`);
}
