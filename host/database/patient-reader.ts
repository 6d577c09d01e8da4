import type { Reader } from '@counterpart/sdk/node';
import type { Engine } from './engine.ts';
import { type Patience, retryWhileBusy } from './retry-while-busy.ts';
import { shopBusy } from './shop-busy.ts';

/** What reads, and knows its errors. */
type Reading = Reader & Pick<Engine, 'isBusy' | 'forgetStatements'>;

/** Reads that wait while another process writes: without a write-ahead log the two keep each other out. */
export function patientReader(
  engine: Reading,
  how: Omit<Patience, 'isBusy' | 'gaveUp'>,
): Reader & Pick<Engine, 'forgetStatements'> {
  const isBusy = (error: unknown) => engine.isBusy(error);
  const patience = { ...how, isBusy, gaveUp: shopBusy };
  return {
    all: (query) => retryWhileBusy(() => engine.all(query), patience),
    forgetStatements: () => engine.forgetStatements(),
    get: (query) => retryWhileBusy(() => engine.get(query), patience),
  };
}

/** A whole engine whose reads wait in the same way. */
export function patientEngine(engine: Engine, how: Omit<Patience, 'isBusy' | 'gaveUp'>): Engine {
  return {
    ...patientReader(engine, how),
    begin: () => engine.begin(),
    commit: () => engine.commit(),
    rollback: () => engine.rollback(),
    canRead: (text) => engine.canRead(text),
    run: (statement) => engine.run(statement),
    exec: (text) => engine.exec(text),
    isBusy: (error) => engine.isBusy(error),
    toFault: (error, plugin) => engine.toFault(error, plugin),
    close: () => engine.close(),
  };
}
