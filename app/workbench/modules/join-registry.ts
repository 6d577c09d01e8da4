import { type Disposable, type Joined, type Point, toDisposable, type ViewHalf } from '@counterpart/sdk';
import { createSignal } from 'solid-js';

/** The view halves of everything that joins. Reactive, sorted by id. */
export class JoinRegistry {
  readonly #entries = createSignal<readonly (Joined<unknown> & { readonly point: string })[]>([]);

  add(point: string, entry: Joined<unknown>): Disposable {
    const [, set] = this.#entries;
    const added = { ...entry, point };
    set((all) => [...all, added].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    return toDisposable(() => set((all) => all.filter((each) => each !== added)));
  }

  all<P extends Point>(point: P): readonly Joined<ViewHalf<P>>[] {
    const [entries] = this.#entries;
    return entries().filter((entry) => entry.point === point.id) as unknown as readonly Joined<ViewHalf<P>>[];
  }
}
