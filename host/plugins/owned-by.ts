import { type Disposable, type DisposableStore, toDisposable } from '@counterpart/sdk';

/** Ends `item` with `store` at the latest; one that ends earlier leaves nothing behind there. */
export function ownedBy(store: DisposableStore, item: Disposable): Disposable {
  const owned = toDisposable(() => {
    store.release(owned);
    item.dispose();
  });
  return store.add(owned);
}
