import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { mergeMethods } from '../../api/contract/merge-methods.ts';
import { allDuplicates } from '../duplicates/all-duplicates.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import { MergeCustomers } from '../merge/merge-customers.ts';

export class MergeHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(MergeCustomers) private readonly merge: MergeCustomers,
  ) {}

  all(): Handlers<typeof mergeMethods> {
    return {
      duplicates: (input) => findDuplicates(this.database, input),
      allDuplicates: ({ limit }) => allDuplicates(this.database, limit),
      mergeCustomers: (input, context) => this.merge.execute(input, context),
    };
  }
}
