import { type CallContext, type Disposable, modulesContract, type Refusal, refusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { noteReads } from '../live/read-tracker.ts';
import { requestOf } from '../shop/request-of.ts';
import { pluginTables } from './migrations.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { PluginManager } from './plugin-manager.ts';
import { ShopPlugins } from './shop-plugins.ts';

/** `modules/v1`: what there is, and switching it on and off for the whole shop. */
@injectable()
export class ModulesContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #manager: PluginManager;
  readonly #catalogue: PluginCatalogue;
  readonly #shopPlugins: ShopPlugins;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(PluginManager) manager: PluginManager,
    @inject(PluginCatalogue) catalogue: PluginCatalogue,
    @inject(ShopPlugins) shopPlugins: ShopPlugins,
  ) {
    this.#registry = registry;
    this.#manager = manager;
    this.#catalogue = catalogue;
    this.#shopPlugins = shopPlugins;
  }

  start(): Disposable {
    return this.#registry.implement('core', modulesContract, {
      list: async () => {
        noteReads(pluginTables.tables);
        return [...this.#manager.modules()];
      },
      enable: ({ module }, context) => this.#enable(module, context),
      disable: ({ module }, context) => this.#disable(module, context),
    });
  }

  async #enable(module: string, context: CallContext): Promise<{ module: string } | Refusal> {
    if (!this.#catalogue.find(module)) return this.#unknown(module);
    const request = requestOf(context, 'modules.enable', { module });
    const result = await this.#shopPlugins.setEnabled(module, true, request);
    await this.#manager.retry(module);
    return result;
  }

  async #disable(module: string, context: CallContext): Promise<{ module: string } | Refusal> {
    const entry = this.#catalogue.find(module);
    if (!entry) return this.#unknown(module);
    const needing = this.#catalogue.enabled().filter(({ requires }) => requires.includes(module));
    if (needing.length > 0) {
      const names = needing.map(({ displayName }) => displayName).join(' and ');
      return refusal(
        'module-required',
        `${names} cannot work without ${entry.manifest.displayName}. Switch ${names} off first.`,
        { modules: needing.map(({ id }) => id) },
      );
    }
    const request = requestOf(context, 'modules.disable', { module });
    const result = await this.#shopPlugins.setEnabled(module, false, request);
    await this.#manager.refresh();
    return result;
  }

  #unknown(module: string): Refusal {
    const found = this.#manager.find(module);
    const why = found
      ? `${found.displayName} cannot be used: ${found.reason}`
      : `There is no module "${module}".`;
    return refusal('unknown-module', why, { module });
  }
}
