import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { historyMethods } from '../../api/contract/history-methods.ts';
import { customerHistory } from '../history/customer-history.ts';

export class HistoryHandlers {
  constructor(@inject(Database) private readonly database: Database) {}

  all(): Handlers<typeof historyMethods> {
    return { customerHistory: (input) => customerHistory(this.database, input) };
  }
}
