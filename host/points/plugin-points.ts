import {
  type Disposable,
  type DisposableStore,
  Fault,
  type Joined,
  type Manifest,
  type NodeHalf,
  type Point,
} from '@counterpart/sdk';
import type { Points } from '@counterpart/sdk/node';
import { ownedBy } from '../plugins/owned-by.ts';
import type { PointRegistry } from './point-registry.ts';
import { type Participants, readyParticipants } from './ready-participants.ts';

/** How long `ready` waits for plugins that are still starting, ms. */
const READY_DEADLINE = 5_000;

/** `Points` as one plugin has it: it joins what its manifest lists, and everything ends with it. */
export class PluginPoints implements Points {
  readonly #manifest: Manifest;
  readonly #subscriptions: DisposableStore;
  readonly #registry: PointRegistry;
  readonly #participants: Participants;

  constructor(
    manifest: Manifest,
    subscriptions: DisposableStore,
    services: { registry: PointRegistry; participants: Participants },
  ) {
    this.#manifest = manifest;
    this.#subscriptions = subscriptions;
    this.#registry = services.registry;
    this.#participants = services.participants;
  }

  join<P extends Point>(point: P, id: string, value: NodeHalf<P>): Disposable {
    const { id: plugin, displayName, joins } = this.#manifest;
    const listed = joins.find((join) => join.point === point.id && join.id === id);
    if (!listed) {
      throw new Fault({
        code: 'undeclared-join',
        message: `The plugin ${plugin} joins ${point.id} as "${id}" without saying so. Add { "point": "${point.id}", "id": "${id}" } to "joins" in its package.json.`,
        plugin,
      });
    }
    const title = listed.title ?? displayName;
    return ownedBy(this.#subscriptions, this.#registry.join(point, { plugin, id, title, value }));
  }

  all<P extends Point>(point: P): readonly Joined<NodeHalf<P>>[] {
    return this.#registry.all(point);
  }

  ready(point: Point): ReturnType<Points['ready']> {
    return readyParticipants(point, this.#participants, READY_DEADLINE);
  }

  onDidChange(point: Point, listener: () => void): Disposable {
    return ownedBy(this.#subscriptions, this.#registry.onDidChange(point, listener));
  }
}
