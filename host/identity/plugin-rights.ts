import type { CallContext } from '@counterpart/sdk';
import type { Rights } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { notPermitted } from '../contracts/call-faults.ts';
import { isAllowed, Permissions } from '../contracts/permissions.ts';
import { People } from './people.ts';

/** Makes {@link Rights} for a plugin, in whose name it is refused. */
@injectable()
export class PluginRights {
  readonly #permissions: Permissions;
  readonly #people: People;

  constructor(@inject(Permissions) permissions: Permissions, @inject(People) people: People) {
    this.#permissions = permissions;
    this.#people = people;
  }

  for(plugin: string): Rights {
    const permissions = this.#permissions;
    const may = (context: CallContext, permission: string) =>
      isAllowed(permissions, context, permission, plugin);
    return {
      may,
      require(context, permission) {
        if (may(context, permission)) return;
        const title = permissions.titleOf(permission);
        // Only an operation has a request id.
        const approvable = context.user !== null && context.requestId !== '';
        throw notPermitted({ permission, title, plugin, approvable });
      },
      person: (id) => this.#people.byId(id),
      personMay: async (person, permission) =>
        permissions.may((await this.#people.byId(person)) ?? null, permission),
    };
  }
}
