import {
  type Disposable,
  Emitter,
  Fault,
  type Joined,
  type NodeHalf,
  type Point,
  toDisposable,
} from '@counterpart/sdk';
import { injectable } from 'inversify';

interface Entry {
  readonly joined: Map<string, Joined<unknown>>;
  readonly changed: Emitter<void>;
  /** What `all` answers until the next change. */
  snapshot: readonly Joined<unknown>[] | undefined;
}

export interface JoinRequest {
  readonly plugin: string;
  /** The id within the plugin. */
  readonly id: string;
  readonly title: string;
  readonly value: unknown;
}

/**
 * Who joined which point with a Node half. A point is known by its id alone, so joining one whose owner is switched
 * off is no error: the entry waits there. The Solid halves are in the workbench.
 */
@injectable()
export class PointRegistry {
  readonly #points = new Map<string, Entry>();

  /** How many entries there are in all points together. */
  get size(): number {
    return [...this.#points.values()].reduce((sum, entry) => sum + entry.joined.size, 0);
  }

  /** How many listen for changes, in all points together. */
  get listenerCount(): number {
    return [...this.#points.values()].reduce((sum, entry) => sum + entry.changed.listenerCount, 0);
  }

  join(point: Point, { plugin, id, title, value }: JoinRequest): Disposable {
    const entry = this.#entry(point.id);
    const key = `${plugin}.${id}`;
    if (entry.joined.has(key)) throw joinedTwice(point, plugin, id);
    entry.joined.set(key, Object.freeze({ id: key, plugin, title, value }));
    this.#change(entry);
    return toDisposable(() => {
      entry.joined.delete(key);
      this.#change(entry);
    });
  }

  /** A frozen snapshot, sorted by id; the same array until something changes. */
  all<P extends Point>(point: P): readonly Joined<NodeHalf<P>>[] {
    const entry = this.#entry(point.id);
    entry.snapshot ??= Object.freeze([...entry.joined.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    return entry.snapshot as readonly Joined<NodeHalf<P>>[];
  }

  onDidChange(point: Point, listener: () => void): Disposable {
    return this.#entry(point.id).changed.event(listener);
  }

  #entry(id: string): Entry {
    let entry = this.#points.get(id);
    if (!entry) {
      entry = { joined: new Map(), changed: new Emitter(), snapshot: undefined };
      this.#points.set(id, entry);
    }
    return entry;
  }

  #change(entry: Entry): void {
    entry.snapshot = undefined;
    entry.changed.fire();
  }
}

function joinedTwice(point: Point, plugin: string, id: string): Fault {
  return new Fault({
    code: 'joined-twice',
    message: `The plugin ${plugin} joins ${point.id} as "${id}" twice. Give the second another id, or dispose the first.`,
    plugin,
  });
}
