import type { CallUser, PermissionContribution } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import type { Permissions } from '../contracts/permissions.ts';
import { PluginCatalogue } from '../plugins/plugin-catalogue.ts';

/** The host's own. Rights and modules stay with the owner; a manager looks after the shop's settings. */
const CORE: readonly PermissionContribution[] = [
  { id: 'core.signedIn', title: 'Be signed in', roles: ['manager', 'cashier'] },
  { id: 'core.manageShop', title: "Change the shop's name, taxes and settings", roles: ['manager'] },
  { id: 'core.managePeople', title: 'Add people and set their PINs', roles: [] },
  { id: 'core.manageBackups', title: 'Make backups and see them', roles: ['manager'] },
  { id: 'core.managePrinters', title: 'Set up printers', roles: ['manager'] },
  {
    id: 'core.print',
    title: 'Print, and look after what waits for a printer',
    roles: ['manager', 'cashier'],
  },
  { id: 'core.openDrawer', title: 'Open the cash drawer without a sale', roles: ['manager'] },
  { id: 'core.managePlace', title: 'Choose where the shop lives and let tills in', roles: [] },
  { id: 'core.manageModules', title: 'Switch modules on and off', roles: [] },
];

/** What each role may do: the host's own permissions, and those that the manifests of enabled plugins declare. */
@injectable()
export class RolePermissions implements Permissions {
  readonly #catalogue: PluginCatalogue;
  #declared: ReadonlyMap<string, PermissionContribution> | undefined;

  constructor(@inject(PluginCatalogue) catalogue: PluginCatalogue) {
    this.#catalogue = catalogue;
    // Both live as long as the host.
    catalogue.onDidChange(() => (this.#declared = undefined));
  }

  may(user: CallUser | null, permission: string): boolean {
    if (permission === 'public') return true;
    if (!user) return false;
    return user.role === 'owner' || this.#all().get(permission)?.roles.includes(user.role) === true;
  }

  titleOf(permission: string): string | undefined {
    return this.#all().get(permission)?.title;
  }

  /** The ids of all that `user` has, sorted. */
  of(user: CallUser): readonly string[] {
    return [...this.#all().keys()].filter((permission) => this.may(user, permission)).toSorted();
  }

  #all(): ReadonlyMap<string, PermissionContribution> {
    this.#declared ??= new Map(
      [...CORE, ...this.#catalogue.enabled().flatMap(({ contributes }) => contributes.permissions ?? [])].map(
        (permission) => [permission.id, permission],
      ),
    );
    return this.#declared;
  }
}
