import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Emitter, Fault, isRefusal } from '@counterpart/sdk';
import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore } from '../database/store.ts';
import type { PairedTill, TillPairing } from './till-pairing.ts';

/** Crockford's base 32: no letter that looks like a figure. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const LIFETIME_MS = 10 * 60_000;
const TRIES = 5;

interface Invitation {
  readonly code: string;
  readonly expires_at: number;
  failures: number;
}

/** {@link TillPairing} with one code at a time, in memory: a restart ends it. */
@injectable()
export class CodePairing implements TillPairing {
  readonly #store: ShopStore;
  readonly #audit: Audit;
  readonly #clock: Clock;
  readonly #forgotten = new Emitter<string>();
  #invitation: Invitation | undefined;

  readonly onForgotten = this.#forgotten.event;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Audit) audit: Audit, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** A new code ends the one before. */
  invite(): { readonly code: string; readonly expires_at: number } {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]!).join('');
    this.#invitation = { code, expires_at: this.#clock.now() + LIFETIME_MS, failures: 0 };
    return { code, expires_at: this.#invitation.expires_at };
  }

  current(): string | undefined {
    if (this.#invitation && this.#clock.now() >= this.#invitation.expires_at) this.#invitation = undefined;
    return this.#invitation?.code;
  }

  wrong(): void {
    const invitation = this.#invitation;
    if (invitation && ++invitation.failures >= TRIES) this.#invitation = undefined;
  }

  async pair({ id, name }: PairedTill): Promise<string> {
    this.#invitation = undefined;
    const key = randomBytes(32).toString('base64url');
    const paired = await this.#store.transactions.run(
      async (tx) => {
        await tx.run(
          sql`insert into core_paired_till (id, name, key_hash, paired_at)
              values (${id}, ${name}, ${hashOf(key)}, ${tx.now})
              on conflict (id) do update set name = excluded.name, key_hash = excluded.key_hash,
                paired_at = excluded.paired_at`,
        );
        await this.#audit.append(tx, { action: 'till.paired', subject: id });
      },
      { label: 'till paired' },
    );
    if (isRefusal(paired)) throw new Fault({ code: paired.refused, message: paired.message });
    // Whoever is here with the key before it, from a copy of the till's folder, does not stay.
    this.#forgotten.fire(id);
    return key;
  }

  async recognise(till: string, key: string): Promise<PairedTill | undefined> {
    const row = await this.#store.database.get<PairedTill & { key_hash: string }>(
      sql`select id, name, key_hash from core_paired_till where id = ${till}`,
    );
    // As long for a stranger as for a wrong key.
    const right = timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(row?.key_hash ?? hashOf('')));
    return row && right ? { id: row.id, name: row.name } : undefined;
  }

  async paired(): Promise<readonly (PairedTill & { readonly paired_at: number })[]> {
    return this.#store.database.all(sql`select id, name, paired_at from core_paired_till order by name, id`);
  }

  /** False when there is no such till. */
  async forget(till: string): Promise<boolean> {
    const changes = await this.#store.transactions.run(
      async (tx) => {
        const { changes } = await tx.run(sql`delete from core_paired_till where id = ${till}`);
        if (changes > 0) await this.#audit.append(tx, { action: 'till.forgotten', subject: till });
        return { changes };
      },
      { label: 'till forgotten' },
    );
    if (isRefusal(changes) || changes.changes === 0) return false;
    this.#forgotten.fire(till);
    return true;
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
