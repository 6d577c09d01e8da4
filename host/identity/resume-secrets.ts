import { createHash, randomBytes } from 'node:crypto';
import type { CallUser } from '@counterpart/sdk';
import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Store, TillStore } from '../database/store.ts';
import { People } from './people.ts';

/** A working day: long enough for a shift with reloads and restarts, too short for a forgotten tab. */
const LIFETIME_MS = 12 * 60 * 60_000;

/** Secrets that bring a sign-in back after a reload or a restart of the host. Only their hashes are kept. */
@injectable()
export class ResumeSecrets {
  readonly #store: Store;
  readonly #people: People;
  readonly #clock: Clock;

  constructor(@inject(TillStore) store: Store, @inject(People) people: People, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#people = people;
    this.#clock = clock;
  }

  async issue(user: CallUser): Promise<string> {
    const secret = randomBytes(16).toString('base64url');
    const now = this.#clock.now();
    await this.#store.transactions.run(async (tx) => {
      await tx.run(sql`delete from core_sign_in where expires_at <= ${now}`);
      await tx.run(
        sql`insert into core_sign_in (id, person, expires_at)
            values (${hashOf(secret)}, ${user.id}, ${now + LIFETIME_MS})`,
      );
    });
    return secret;
  }

  /** The person as they are now: null when the secret ended or they no longer work here. */
  async resume(secret: string): Promise<CallUser | null> {
    const row = await this.#store.database.get<{ person: string }>(
      sql`select person from core_sign_in where id = ${hashOf(secret)} and expires_at > ${this.#clock.now()}`,
    );
    return (row && (await this.#people.byId(row.person))) ?? null;
  }

  async revoke(secret: string): Promise<void> {
    await this.#store.transactions.run((tx) =>
      tx.run(sql`delete from core_sign_in where id = ${hashOf(secret)}`),
    );
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
