import type { DisposableStore, Manifest } from '@counterpart/sdk';
import {
  AuditLog,
  Contracts,
  Database,
  EventManager,
  Invariants,
  Logger,
  Points,
  Rights,
  TillDatabase,
  TillTransactions,
  TransactionManager,
} from '@counterpart/sdk/node';
import { Container, inject, injectable } from 'inversify';
import { PluginRights } from '../identity/plugin-rights.ts';
import { ShopStore, type Store, TillStore } from '../database/store.ts';
import type { Participants } from '../points/ready-participants.ts';
import { MeetingPlaces } from './meeting-places.ts';
import { PluginEvents } from './plugin-events.ts';
import { PluginLogger } from './plugin-logger.ts';
import { SharedServices } from './shared-services.ts';

/** Makes the container a plugin lives in: every service under its SDK token, in the plugin's own name. */
@injectable()
export class PluginContainers {
  readonly #shop: ShopStore;
  readonly #till: Store;
  readonly #shared: SharedServices;
  readonly #meeting: MeetingPlaces;
  readonly #rights: PluginRights;
  readonly #logger: Logger;

  constructor(
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) till: Store,
    @inject(SharedServices) shared: SharedServices,
    @inject(MeetingPlaces) meeting: MeetingPlaces,
    @inject(PluginRights) rights: PluginRights,
    @inject(Logger) logger: Logger,
  ) {
    this.#shop = shop;
    this.#till = till;
    this.#shared = shared;
    this.#meeting = meeting;
    this.#rights = rights;
    this.#logger = logger;
  }

  create(manifest: Manifest, subscriptions: DisposableStore, participants: Participants): Container {
    const { id } = manifest;
    const container = new Container({ parent: this.#shared.container });
    container.bind(Database).toConstantValue(this.#shop.databaseFor(id));
    container.bind(TransactionManager).toConstantValue(this.#shop.transactionsFor(id));
    container.bind(TillDatabase).toConstantValue(this.#till.databaseFor(id));
    container.bind(TillTransactions).toConstantValue(this.#till.transactionsFor(id));
    container
      .bind(EventManager)
      .toConstantValue(new PluginEvents(this.#shop.events.eventsFor(id), subscriptions));
    container.bind(Points).toConstantValue(this.#meeting.pointsFor(manifest, subscriptions, participants));
    container.bind(Contracts).toConstantValue(this.#meeting.contractsFor(manifest, subscriptions));
    container.bind(Invariants).toConstantValue(this.#meeting.invariantsFor(manifest, subscriptions));
    container.bind(Rights).toConstantValue(this.#rights.for(id));
    container.bind(AuditLog).toConstantValue(this.#meeting.auditFor(manifest));
    container.bind(Logger).toConstantValue(new PluginLogger(this.#logger, id));
    return container;
  }
}
