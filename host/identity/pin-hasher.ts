import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { ensurePinKey, readPinKey } from './pin-key.ts';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The base-2 logarithm of scrypt's N: 15 takes about 150 ms; tests take less. */
export type ScryptCost = number;
export const ScryptCost = Symbol.for('counterpart.ScryptCost');

/**
 * Hashes PINs. The salt comes from the shop's key and is the same for everyone in the shop, so one derivation tells
 * whose PIN it is however many people there are; hence a PIN belongs to one person only.
 */
@injectable()
export class PinHasher {
  readonly #path: string;
  readonly #cost: number;
  #salt: Promise<Buffer> | undefined;

  constructor(@inject(ShopStore) store: ShopStore, @inject(ScryptCost) cost: ScryptCost) {
    this.#path = `${store.path}.key`;
    this.#cost = cost;
  }

  /** To find whose it is. Throws `pin-key-missing` when the shop's key is gone: no PIN would be right. */
  async hash(pin: string): Promise<string> {
    this.#salt ??= this.#saltFrom(readPinKey(this.#path));
    return this.#derive(pin, await this.#salt);
  }

  /** To be stored; the first PIN of a shop makes its key. */
  async hashNew(pin: string): Promise<string> {
    this.#salt ??= this.#saltFrom(ensurePinKey(this.#path));
    return this.#derive(pin, await this.#salt);
  }

  async #derive(pin: string, salt: Buffer): Promise<string> {
    const N = 2 ** this.#cost;
    const options = { N, r: 8, p: 1, maxmem: 256 * N * 8 };
    const hash = await derive(pin, salt, 32, options);
    return `s${this.#cost}:${hash.toString('base64url')}`;
  }

  #saltFrom(reading: Promise<Buffer>): Promise<Buffer> {
    return reading.then(
      (key) => createHmac('sha256', key).update('counterpart pin v1').digest(),
      (error: unknown) => {
        // A failure is not kept: the file may be put back while the till runs.
        this.#salt = undefined;
        throw error;
      },
    );
  }
}
