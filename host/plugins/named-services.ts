import { Files, Logger, PersonalRecords, Printing, Rights, Sealer } from '@counterpart/sdk/node';
import { type Container, inject, injectable } from 'inversify';
import { PluginFiles } from '../files/plugin-files.ts';
import { PluginRights } from '../identity/plugin-rights.ts';
import { PluginSealer } from '../identity/plugin-sealer.ts';
import { PluginPrinting } from '../print/plugin-printing.ts';
import { PeopleRecords } from '../personal/people-records.ts';
import { PluginLogger } from './plugin-logger.ts';

/** The services that know which plugin uses them. */
@injectable()
export class NamedServices {
  readonly #rights: PluginRights;
  readonly #printing: PluginPrinting;
  readonly #files: PluginFiles;
  readonly #sealer: PluginSealer;
  readonly #people: PersonalRecords;
  readonly #logger: Logger;

  constructor(
    @inject(PluginRights) rights: PluginRights,
    @inject(PluginPrinting) printing: PluginPrinting,
    @inject(PluginFiles) files: PluginFiles,
    @inject(PluginSealer) sealer: PluginSealer,
    @inject(PeopleRecords) people: PeopleRecords,
    @inject(Logger) logger: Logger,
  ) {
    this.#rights = rights;
    this.#printing = printing;
    this.#files = files;
    this.#sealer = sealer;
    this.#people = people;
    this.#logger = logger;
  }

  bindTo(container: Container, plugin: string): void {
    container.bind(Rights).toConstantValue(this.#rights.for(plugin));
    container.bind(Printing).toConstantValue(this.#printing.printingFor(plugin));
    container.bind(Files).toConstantValue(this.#files.filesFor(plugin));
    container.bind(Sealer).toConstantValue(this.#sealer.for(plugin));
    container.bind(PersonalRecords).toConstantValue(this.#people);
    container.bind(Logger).toConstantValue(new PluginLogger(this.#logger, plugin));
  }
}
