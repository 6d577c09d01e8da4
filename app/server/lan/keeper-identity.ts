import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '@counterpart/sdk';
import { generate } from 'selfsigned';
import * as v from 'valibot';
import { writePrivately } from '../till/write-privately.ts';

const Stored = v.object({ key: v.string(), certificate: v.string() });

/** By what tills know the computer that keeps the books again. */
export interface KeeperIdentity {
  /** PEM. */
  readonly key: string;
  /** PEM, signed by itself: tills trust its fingerprint and nothing else. */
  readonly certificate: string;
  /** SHA-256 of the certificate, as `AB:CD:…`. */
  readonly fingerprint: string;
}

const YEARS = 100;

/** Beside the shop's file, so that books restored on another computer are still the same keeper to every till. */
export function identityPath(books: string): string {
  return `${books}.keeper`;
}

/** Made at the first use. Only this user can read it. Faults `keeper-unknown` when it is damaged. */
export async function keeperIdentity(books: string): Promise<KeeperIdentity> {
  const path = identityPath(books);
  if (!existsSync(path)) {
    const notAfterDate = new Date();
    notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS);
    const made = await generate([{ name: 'commonName', value: 'Counterpart keeper' }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notAfterDate,
    });
    writePrivately(path, `${JSON.stringify({ key: made.private, certificate: made.cert })}\n`);
  }
  try {
    const { key, certificate } = v.parse(Stored, JSON.parse(readFileSync(path, 'utf8')));
    const { fingerprint256: fingerprint } = new X509Certificate(certificate);
    createPrivateKey(key);
    return { key, certificate, fingerprint };
  } catch (error) {
    const message = `The file by which tills know this computer again (${path}) is damaged, so no till is let in. Put it back from a backup; or delete it, and let every till in with a new code.`;
    throw new Fault({ code: 'keeper-unknown', message }, { cause: error });
  }
}
