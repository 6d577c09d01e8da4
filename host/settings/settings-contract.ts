import {
  type CallContext,
  type Disposable,
  type Refusal,
  refusal,
  type SettingContribution,
  settingsContract,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { notPermitted } from '../contracts/call-faults.ts';
import { isAllowed, Permissions } from '../contracts/permissions.ts';
import type { HostPart } from '../host-part.ts';
import { Books } from '../link/books.ts';
import { noteReads } from '../live/read-tracker.ts';
import { pluginTables } from '../plugins/migrations.ts';
import { requestOf } from '../shop/request-of.ts';
import { DeclaredSettings, type SettingValue } from './declared-settings.ts';
import { SettingValues } from './setting-values.ts';

interface Setting {
  id: string;
  value: SettingValue;
}

@injectable()
export class SettingsContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #declared: DeclaredSettings;
  readonly #values: SettingValues;
  readonly #permissions: Permissions;
  readonly #books: Books;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(DeclaredSettings) declared: DeclaredSettings,
    @inject(SettingValues) values: SettingValues,
    @inject(Permissions) permissions: Permissions,
    @inject(Books) books: Books,
  ) {
    this.#registry = registry;
    this.#declared = declared;
    this.#values = values;
    this.#permissions = permissions;
    this.#books = books;
  }

  start(): Disposable {
    return this.#registry.implement('core', settingsContract, {
      all: async (_input, { user }) => {
        // Which settings there are hangs on which modules are switched on.
        noteReads(pluginTables.tables);
        return Object.fromEntries(await this.#values.read(this.#declared.all(), user?.id ?? null));
      },
      set: (setting, context) => this.#set(setting, context),
    });
  }

  async #set({ id, value }: Setting, context: CallContext): Promise<Setting | Refusal> {
    const setting = this.#declared.find(id);
    if (!setting) return refusal('unknown-setting', `There is no setting "${id}".`);
    if (typeof value !== setting.type) {
      return refusal('wrong-type', `${setting.title} takes a ${setting.type}.`, { type: setting.type });
    }
    if (setting.scope === 'shop') this.#checkPermission(setting, context);
    if (setting.scope === 'shop' && !this.#books.here) {
      return (await this.#books.call('settings.set', { id, value }, context)) as Setting | Refusal;
    }
    const request = requestOf(context, 'settings.set', { id, value });
    await this.#values.write(setting, value, context.user?.id ?? null, request);
    return { id, value };
  }

  #checkPermission({ permission = 'core.manageShop' }: SettingContribution, context: CallContext): void {
    if (isAllowed(this.#permissions, context, permission, 'core')) return;
    const title = this.#permissions.titleOf(permission);
    throw notPermitted({ permission, title, plugin: 'core', approvable: true });
  }
}
