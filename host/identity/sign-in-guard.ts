import { type Refusal, refusal } from '@counterpart/sdk';
import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Store, TillStore } from '../database/store.ts';

const TRIES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60_000;

/** Counts wrong PINs at each till: the fifth in a row locks sign-in for 30 s, each further one for twice as long. */
@injectable()
export class SignInGuard {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(@inject(TillStore) store: Store, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** `locked-out`, with the `seconds` to wait, or nothing. */
  async locked(till: string): Promise<Refusal | undefined> {
    const guard = await this.#store.database.get<{ locked_until: number }>(
      sql`select locked_until from core_sign_in_guard where id = ${till}`,
    );
    const left = (guard?.locked_until ?? 0) - this.#clock.now();
    return left > 0 ? lockedOut(Math.ceil(left / 1000)) : undefined;
  }

  /** Answers with the lock when this one was too many. */
  async wrong(till: string): Promise<Refusal | undefined> {
    const now = this.#clock.now();
    const lockMs = await this.#store.transactions.run(async (tx) => {
      await tx.run(
        sql`insert into core_sign_in_guard (id, failures, locked_until) values (${till}, 1, 0)
            on conflict (id) do update set failures = core_sign_in_guard.failures + 1`,
      );
      const row = await tx.get<{ failures: number }>(
        sql`select failures from core_sign_in_guard where id = ${till}`,
      );
      const over = (row?.failures ?? 0) - TRIES;
      const ms = over < 0 ? 0 : Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** over);
      await tx.run(sql`update core_sign_in_guard set locked_until = ${now + ms} where id = ${till}`);
      return ms;
    });
    return typeof lockMs === 'number' && lockMs > 0 ? lockedOut(lockMs / 1000) : undefined;
  }

  async right(till: string): Promise<void> {
    await this.#store.transactions.run((tx) =>
      tx.run(sql`delete from core_sign_in_guard where id = ${till}`),
    );
  }
}

function lockedOut(seconds: number): Refusal {
  return refusal('locked-out', `Too many wrong PINs. Try again in ${seconds} seconds.`, { seconds });
}
