import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { groupsMethods } from '../../api/contract/groups-methods.ts';
import { KeepGroups, listGroups } from '../groups/keep-groups.ts';

export class GroupsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(KeepGroups) private readonly keep: KeepGroups,
  ) {}

  all(): Handlers<typeof groupsMethods> {
    return {
      groups: () => listGroups(this.database),
      saveGroup: (input, context) => this.keep.save(input, context),
      removeGroup: ({ id }, context) => this.keep.remove(id, context),
    };
  }
}
