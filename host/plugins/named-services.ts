import { Logger, Printing, Rights } from '@counterpart/sdk/node';
import { type Container, inject, injectable } from 'inversify';
import { PluginRights } from '../identity/plugin-rights.ts';
import { PluginPrinting } from '../print/plugin-printing.ts';
import { PluginLogger } from './plugin-logger.ts';

/** The services that know which plugin uses them. */
@injectable()
export class NamedServices {
  readonly #rights: PluginRights;
  readonly #printing: PluginPrinting;
  readonly #logger: Logger;

  constructor(
    @inject(PluginRights) rights: PluginRights,
    @inject(PluginPrinting) printing: PluginPrinting,
    @inject(Logger) logger: Logger,
  ) {
    this.#rights = rights;
    this.#printing = printing;
    this.#logger = logger;
  }

  bindTo(container: Container, plugin: string): void {
    container.bind(Rights).toConstantValue(this.#rights.for(plugin));
    container.bind(Printing).toConstantValue(this.#printing.printingFor(plugin));
    container.bind(Logger).toConstantValue(new PluginLogger(this.#logger, plugin));
  }
}
