import type { Refusal } from '../index.ts';
import type { Tx } from './database.ts';

/** A file of the shop. Its id is the SHA-256 of its content: the same content is the same file. */
export interface StoredFile {
  readonly id: string;
  /** A media type. */
  readonly type: string;
  readonly bytes: number;
}

/** A picture in the sizes that screens need: upright, and with nothing in it that says where or by whom it was taken. */
export interface StoredPicture {
  /** Of the large one. */
  readonly width: number;
  readonly height: number;
  /** At most 96, 320 and 1280 pixels on the longer side. */
  readonly small: string;
  readonly medium: string;
  readonly large: string;
}

/**
 * The shop's files: pictures, signatures, logos. They lie beside `shop.db`, are part of every backup, and are never in
 * a row that lists read: a row has the id. Methods of scope `shop` only, apart from `read`.
 *
 * First the file, then the row: `picture` and `put` before a transaction, `keep` in it. What nobody keeps is removed
 * after a day, so a crash between the two leaves nothing that stays.
 */
export interface Files {
  /**
   * Makes a picture of what was uploaded, in a thread, whatever it is. Refused: `not-a-picture`, `unsupported-picture`,
   * `picture-too-large`, `picture-damaged`, `empty-file`, `upload-lost`.
   */
  picture(upload: string): Promise<StoredPicture | Refusal>;
  put(content: Uint8Array, type: string): Promise<StoredFile>;
  /**
   * From this commit on the row `ref` of the plugin refers to these files, until `release`. Refuses `file-gone` when one
   * is no longer there.
   */
  keep(tx: Tx, ref: string, files: readonly string[]): Promise<void>;
  /** The row refers to nothing any more. Its files can be kept again for a day, by an Undo for example. */
  release(tx: Tx, ref: string): Promise<void>;
  /** Undefined when it is not there, or damaged: then `verify` names it. */
  read(id: string): Promise<Uint8Array | undefined>;
}
export const Files = Symbol.for('counterpart.Files');
