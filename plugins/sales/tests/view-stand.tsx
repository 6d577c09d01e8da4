import { type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { Shop } from '@counterpart/sdk';
import { type Notification, type Workbench, WorkbenchContext } from '@counterpart/sdk/view';

const SHOP: Shop = {
  ready: true,
  name: 'Test shop',
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

type Answer = (input: unknown) => unknown;

/** A workbench for component tests: calls are answered by the test, what is opened and said is kept. */
export function workbenchStand(answers: Readonly<Record<string, Answer>> = {}) {
  const opened: string[] = [];
  const said: Notification[] = [];
  const workbench: Workbench = {
    user: () => ({ id: 'u', name: 'Carla', role: 'cashier' }),
    till: () => ({ id: 't', name: 'Till' }),
    shop: () => SHOP,
    connected: () => true,
    may: () => true,
    call: async (method, input) => {
      const answer = answers[method];
      if (!answer) throw new Error(`Nobody answers ${method}.`);
      return answer(input);
    },
    subscribe: () => ({ dispose: () => undefined }),
    joined: () => [],
    fileUrl: (id: string) => `/files/k/${id}`,
    notify: (notification) => said.push(notification),
    open: (view) => opened.push(view),
    setting: () => undefined,
  };
  return { workbench, opened, said };
}

/** Puts a component into the document; `end` takes it out again. */
export function show(component: () => JSX.Element, workbench: Workbench = workbenchStand().workbench) {
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => <WorkbenchContext.Provider value={workbench}>{component()}</WorkbenchContext.Provider>,
    root,
  );
  return {
    root,
    button: (text: string) =>
      [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(text)),
    end() {
      dispose();
      root.remove();
    },
  };
}
