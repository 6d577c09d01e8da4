import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, string, number, object, Buffer>(scrypt);

/** What both sides of a pairing saw. A machine in the middle shows another certificate, and so cannot pass proofs on. */
export interface PairingTalk {
  /** Of the keeper's certificate as this side knows it. */
  readonly fingerprint: string;
  /** Random texts of either side. */
  readonly keeperNonce: string;
  readonly tillNonce: string;
  readonly till: string;
}

/** That `side` knows the code, without telling it: 60 bits of code behind scrypt cannot be guessed from it in time. */
export async function pairingProof(
  side: 'till' | 'keeper',
  code: string,
  talk: PairingTalk,
): Promise<string> {
  const { fingerprint, keeperNonce, tillNonce, till } = talk;
  const key = await derive(code, `counterpart pairing v1 ${keeperNonce}`, 32, { N: 2 ** 14, r: 8, p: 1 });
  const said = JSON.stringify([side, fingerprint, keeperNonce, tillNonce, till]);
  return createHmac('sha256', key).update(said).digest('base64url');
}

export function sameProof(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
