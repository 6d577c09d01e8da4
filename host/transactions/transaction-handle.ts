import { type JsonObject, type Refusal, refusal } from '@counterpart/sdk';
import { type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import { CORE, type StatementGuard } from '../database/statement-guard.ts';
import type { StatementWatch } from '../database/statement-watch.ts';
import { noteReads } from '../live/read-tracker.ts';
import { type Attempt, ignore, type Level } from './attempt.ts';
import { handleEnded, hostsOwn } from './transaction-faults.ts';

/** Thrown to leave the work; the refusal itself is kept by the attempt, so catching it changes nothing. */
export class RefusalSignal extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal) {
    super(refused.message);
    this.refusal = refused;
  }
}

export interface HandleServices {
  readonly engine: Engine;
  readonly guard: StatementGuard;
  readonly statements: StatementWatch;
}

/** {@link Tx} for one plugin on one level of one attempt. */
export class TransactionHandle implements Tx {
  readonly #attempt: Attempt;
  readonly #services: HandleServices;
  readonly #plugin: string;
  readonly #level: Level;

  constructor(attempt: Attempt, services: HandleServices, plugin: string, level: Level) {
    this.#attempt = attempt;
    this.#services = services;
    this.#plugin = plugin;
    this.#level = level;
  }

  get now(): number {
    return this.#attempt.now;
  }

  all<Row extends object>(query: Sql): Promise<Row[]> {
    const problem = this.#check(query);
    return problem ?? this.#follow(query, (engine) => engine.all<Row>(query));
  }

  get<Row extends object>(query: Sql): Promise<Row | undefined> {
    const problem = this.#check(query);
    return problem ?? this.#follow(query, (engine) => engine.get<Row>(query));
  }

  run(statement: Sql): Promise<{ readonly changes: number }> {
    const problem = this.#check(statement);
    return problem ?? this.#follow(statement, (engine) => engine.run(statement));
  }

  async nested<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attempt = this.#attempt;
    const problem = attempt.obstacle(this.#level, this.#plugin);
    if (problem) throw problem;
    const level: Level = { depth: this.#level.depth + 1, open: true };
    const name = sql.name(`level_${level.depth}`);
    attempt.current = level;
    try {
      await attempt.follow(this.#services.engine.run(sql`savepoint ${name}`));
      const value = await work(this.#handle(this.#plugin, level));
      await attempt.idle();
      const broken = attempt.brokenAt(level, this.#plugin);
      if (broken) throw broken;
      await attempt.follow(this.#services.engine.run(sql`release ${name}`));
      return value;
    } catch (error) {
      if (attempt.open) {
        await attempt.idle();
        await attempt.follow(this.#services.engine.run(sql`rollback to ${name}`));
        await attempt.follow(this.#services.engine.run(sql`release ${name}`));
        attempt.failed = undefined;
      }
      throw error;
    } finally {
      level.open = false;
      attempt.current = this.#level;
    }
  }

  narrowedTo(plugin: string): Tx {
    if (plugin === CORE && this.#plugin !== CORE) throw hostsOwn(this.#plugin);
    return this.#handle(plugin, this.#level);
  }

  /** As the host itself may use the transaction of a plugin, for what it keeps beside the plugin's rows. */
  static asHost(tx: Tx): Tx {
    if (!(tx instanceof TransactionHandle)) throw new TypeError('This is no transaction of the host.');
    return tx.#handle(CORE, tx.#level);
  }

  refuse(code: string, message: string, data?: JsonObject): never {
    if (!this.#attempt.open) throw handleEnded(this.#plugin);
    const refused = { ...refusal(code, message, data), plugin: this.#plugin };
    this.#attempt.refused ??= refused;
    throw new RefusalSignal(refused);
  }

  #follow<T>({ text }: Sql, run: (engine: Engine) => Promise<T>): Promise<T> {
    const { engine, statements } = this.#services;
    return this.#attempt.follow(statements.time(this.#plugin, text, run, engine));
  }

  #handle(plugin: string, level: Level): Tx {
    return new TransactionHandle(this.#attempt, this.#services, plugin, level);
  }

  /** A rejection when the statement may not run now; undefined when it may. */
  #check(statement: Sql): Promise<never> | undefined {
    const problem = this.#attempt.obstacle(this.#level, this.#plugin) ?? this.#judge(statement);
    if (problem === undefined) return undefined;
    const rejection = Promise.reject(problem);
    rejection.catch(ignore);
    return rejection;
  }

  #judge(statement: Sql): Error | undefined {
    try {
      const { reads, target } = this.#services.guard.check(statement.text, this.#plugin, 'write');
      if (target === null) noteReads(reads);
      else this.#attempt.written.add(target);
      return undefined;
    } catch (error) {
      return this.#attempt.fail(error);
    }
  }
}
