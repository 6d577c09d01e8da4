import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealer } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { ensurePinKey, readPinKey } from './pin-key.ts';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Makes {@link Sealer} for a plugin: AES-256-GCM under a key of its own, derived from the shop's key file. A stolen
 * `shop.db` tells nothing; whoever has the key file, too, reads it, as the till does.
 */
@injectable()
export class PluginSealer {
  readonly #path: string;

  constructor(@inject(ShopStore) store: ShopStore) {
    this.#path = `${store.path}.key`;
  }

  for(plugin: string): Sealer {
    return {
      seal: async (text) => {
        const nonce = randomBytes(NONCE_BYTES);
        const cipher = createCipheriv('aes-256-gcm', keyOf(await ensurePinKey(this.#path), plugin), nonce);
        const sealed = Buffer.concat([
          nonce,
          cipher.update(text, 'utf8'),
          cipher.final(),
          cipher.getAuthTag(),
        ]);
        return `${VERSION}:${sealed.toString('base64url')}`;
      },
      open: async (sealed) => {
        const bytes = Buffer.from(sealed.slice(VERSION.length + 1), 'base64url');
        if (!sealed.startsWith(`${VERSION}:`) || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
        const key = keyOf(await readPinKey(this.#path), plugin);
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        try {
          const open = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
          return Buffer.concat(open).toString('utf8');
        } catch {
          // Another key, or another text than was sealed: the cipher says only that it does not fit.
          return undefined;
        }
      },
    };
  }
}

function keyOf(shopKey: Buffer, plugin: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shopKey, '', `counterpart seal v1 ${plugin}`, 32));
}
