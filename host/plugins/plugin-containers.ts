import type { DisposableStore, Manifest } from '@counterpart/sdk';
import {
  AuditLog,
  Contracts,
  Database,
  EventManager,
  Invariants,
  Points,
  TillDatabase,
  TillTransactions,
  TransactionManager,
} from '@counterpart/sdk/node';
import { Container, inject, injectable } from 'inversify';
import { ShopStore, type Store, TillStore } from '../database/store.ts';
import type { Participants } from '../points/ready-participants.ts';
import { MeetingPlaces } from './meeting-places.ts';
import { NamedServices } from './named-services.ts';
import { PluginEvents } from './plugin-events.ts';
import { SharedServices } from './shared-services.ts';

/** Makes the container a plugin lives in: every service under its SDK token, in the plugin's own name. */
@injectable()
export class PluginContainers {
  readonly #shop: ShopStore;
  readonly #till: Store;
  readonly #shared: SharedServices;
  readonly #meeting: MeetingPlaces;
  readonly #named: NamedServices;

  constructor(
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) till: Store,
    @inject(SharedServices) shared: SharedServices,
    @inject(MeetingPlaces) meeting: MeetingPlaces,
    @inject(NamedServices) named: NamedServices,
  ) {
    this.#shop = shop;
    this.#till = till;
    this.#shared = shared;
    this.#meeting = meeting;
    this.#named = named;
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
    container.bind(AuditLog).toConstantValue(this.#meeting.auditFor(manifest));
    this.#named.bindTo(container, id);
    return container;
  }
}
