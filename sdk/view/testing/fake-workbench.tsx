import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { Ask } from '../../contracts/index.ts';
import type { Shop } from '../../core/index.ts';
import { type LiveObserver, type Notification, type Workbench, WorkbenchContext } from '../workbench.ts';

export interface Asked {
  readonly ask: Ask<unknown>;
  readonly observer: LiveObserver<unknown>;
  readonly visible: () => boolean;
  disposed: boolean;
}

/** A workbench for component tests: what is asked and said is kept, answers are given by the test. */
export function fakeWorkbench(shop: Partial<Shop> = {}) {
  const asked: Asked[] = [];
  const said: Notification[] = [];
  const [connected, setConnected] = createSignal(true);
  const workbench: Workbench = {
    user: () => ({ id: 'u1', name: 'Olivia', role: 'owner' }),
    till: () => ({ id: 't1', name: 'Front till' }),
    shop: () => ({ ...SHOP, ...shop }),
    connected,
    may: () => true,
    call: async () => undefined,
    subscribe(ask, observer, visible) {
      const entry: Asked = { ask, observer: observer as LiveObserver<unknown>, visible, disposed: false };
      asked.push(entry);
      return { dispose: () => (entry.disposed = true) };
    },
    joined: () => [],
    fileUrl: (id) => `/files/k/${id}`,
    notify: (notification) => said.push(notification),
    open: () => undefined,
    setting: () => undefined,
  };
  return { workbench, asked, said, setConnected };
}

/** Puts a component into the document under a workbench. */
export function mount(component: () => JSX.Element, workbench: Workbench = fakeWorkbench().workbench) {
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => <WorkbenchContext.Provider value={workbench}>{component()}</WorkbenchContext.Provider>,
    root,
  );
  return {
    root,
    dispose() {
      dispose();
      root.remove();
    },
    find<E extends Element = HTMLElement>(selector: string): E {
      const found = document.querySelector<E>(selector);
      if (!found) throw new Error(`Nothing in the document is "${selector}".`);
      return found;
    },
  };
}

/** Types as a person would: the text of the field, then the event. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function press(
  key: string,
  target: EventTarget = document.body,
  init: KeyboardEventInit = {},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

const SHOP: Shop = {
  ready: true,
  name: 'Harbour Street',
  currency: 'EUR',
  digits: 2,
  pricesIncludeTax: true,
  roundingMode: 'half-away',
  roundingScope: 'line',
  cashRounding: null,
  locale: 'en',
  demo: false,
  taxClasses: [],
};
