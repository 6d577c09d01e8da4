import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface Route {
  readonly view: string | undefined;
  readonly argument: string | undefined;
}

/** `#/sales.sell` or `#/inventory.products/<argument>`. */
export function parseRoute(hash: string): Route {
  const [, view, argument] = /^#\/([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  return {
    view: view || undefined,
    argument: argument === undefined ? undefined : decodeURIComponent(argument),
  };
}

export function routeHash(view: string, argument?: string): string {
  return argument === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(argument)}`;
}

export interface Router {
  readonly route: Accessor<Route>;
  /** Adds to the history, so that back and forward work. */
  go(view: string, argument?: string): void;
  /** Stands in for an address that says nothing. */
  replace(view: string): void;
}

export function createRouter(): Router {
  const [route, setRoute] = createSignal(parseRoute(location.hash), {
    equals: (before, after) => before.view === after.view && before.argument === after.argument,
  });
  const read = () => setRoute(parseRoute(location.hash));
  addEventListener('hashchange', read);
  onCleanup(() => removeEventListener('hashchange', read));
  return {
    route,
    go(view, argument) {
      location.hash = routeHash(view, argument);
      read();
    },
    replace(view) {
      history.replaceState(null, '', routeHash(view));
      read();
    },
  };
}
