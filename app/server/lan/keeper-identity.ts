import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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

/** Made at the first use. Only this user can read it. */
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
  const { key, certificate } = v.parse(Stored, JSON.parse(readFileSync(path, 'utf8')));
  return { key, certificate, fingerprint: new X509Certificate(certificate).fingerprint256 };
}
