import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { locationsMethods } from '../../api/contract/locations-methods.ts';
import { KeepLocations } from '../locations/keep-locations.ts';
import { readLocations } from '../locations/read-locations.ts';

export class LocationsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(KeepLocations) private readonly keep: KeepLocations,
  ) {}

  all(): Handlers<typeof locationsMethods> {
    return {
      locations: (ask) => readLocations(this.database, ask),
      saveLocation: (input, context) => this.keep.save(input, context),
      archiveLocation: ({ location }, context) => this.keep.archive(location, context),
      restoreLocation: ({ location }, context) => this.keep.restore(location, context),
      setTillLocation: ({ till, location }, context) =>
        this.keep.setTill(till ?? context.till.id, location, context),
    };
  }
}
