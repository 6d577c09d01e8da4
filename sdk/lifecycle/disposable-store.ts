import type { Disposable } from './disposable.ts';

/** Owns disposables and ends them together, last registered first. What is added after the end ends at once. */
export class DisposableStore implements Disposable {
  readonly #items = new Set<Disposable>();
  #disposed = false;

  get size(): number {
    return this.#items.size;
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.add(item);
    return item;
  }

  /** Forgets `item` without ending it. */
  release(item: Disposable): void {
    this.#items.delete(item);
  }

  /** Ends everything even when some of it throws; then throws what was thrown as one `AggregateError`. */
  dispose(): void {
    this.#disposed = true;
    const errors: unknown[] = [];
    for (const item of [...this.#items].toReversed()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    this.#items.clear();
    if (errors.length > 0)
      throw new AggregateError(errors, `${errors.length} registrations did not end cleanly.`);
  }
}
