import { type Disposable, Fault, toDisposable } from '@counterpart/sdk';
import type { Invariant } from '@counterpart/sdk/node';
import { injectable } from 'inversify';

export interface RegisteredInvariant extends Invariant {
  readonly plugin: string;
}

/** Everything that is said to hold of the books. */
@injectable()
export class InvariantRegistry {
  readonly #invariants = new Map<string, RegisteredInvariant>();

  get size(): number {
    return this.#invariants.size;
  }

  add(plugin: string, invariant: Invariant): Disposable {
    const { id } = invariant;
    if (!id.startsWith(`${plugin}.`) || this.#invariants.has(id)) {
      throw new Fault({
        code: 'bad-invariant',
        message: `The plugin ${plugin} adds the invariant "${id}". Give each its own id that starts with "${plugin}.".`,
        plugin,
      });
    }
    this.#invariants.set(id, { ...invariant, plugin });
    return toDisposable(() => this.#invariants.delete(id));
  }

  /** In order of id. */
  all(): readonly RegisteredInvariant[] {
    return [...this.#invariants.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
