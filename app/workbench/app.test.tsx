import { Codes, type Module } from '@counterpart/sdk';
import { defineView, join, type ViewModule } from '@counterpart/sdk/view';
import { createSignal, onCleanup } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from './app.tsx';
import { FakeHost, fakeModule } from './testing/fake-host.ts';

const open: (() => void)[] = [];
beforeEach(() => {
  location.hash = '';
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  open.splice(0).forEach((dispose) => dispose());
  document.body.replaceChildren();
  document.head.querySelectorAll('link').forEach((link) => link.remove());
});

interface Start {
  readonly modules?: Module[];
  readonly scripts?: Record<string, ViewModule>;
  readonly signedIn?: boolean;
  readonly ready?: boolean;
}

function start({ modules = [], scripts = {}, signedIn = true, ready = true }: Start) {
  const host = new FakeHost();
  host.modules = modules;
  Object.assign(host.shop, { ready });
  if (signedIn) {
    host.signedIn = { user: { id: 'u1', name: 'Olivia', role: 'owner' }, permissions: [], resume: 's' };
  }
  const loaded: string[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => (
      <App
        session={host.session}
        load={async (script) => {
          loaded.push(script);
          const half = scripts[script.replace(/\?.*/, '')];
          if (!half) throw new Error(`${script} is not there.`);
          return { default: half };
        }}
      />
    ),
    root,
  );
  open.push(() => {
    dispose();
    host.session.dispose();
  });
  return { host, root, loaded };
}

const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const rail = () => [...document.querySelectorAll('.rail-link')].map((link) => link.textContent);
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )!;
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 5 });

const simple = (id: string, says: string): ViewModule =>
  defineView({ views: { [`${id}.main`]: () => <h1>{says}</h1> } });

describe('the window', () => {
  it('asks for a PIN, says why one is wrong, and lets the right one in', async () => {
    start({ signedIn: false });
    await eventually(() => expect(text('h1')).toBe('Sign in'));
    await eventually(() => expect(text('.demo-people')).toContain('1111'));
    const pin = document.querySelector<HTMLInputElement>('input')!;
    const enter = (digits: string) => {
      pin.value = digits;
      pin.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document
        .querySelector('form')!
        .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    };
    enter('9999');
    await eventually(() => expect(text('[role=alert]')).toBe('Nobody has this PIN.'));
    enter('1111');
    await eventually(() => expect(document.querySelector('nav[aria-label="Modules rail"]')).not.toBeNull());
    expect(text('nav[aria-label="Status"]')).toContain('Olivia');
  });

  it('asks for the shop before anything else, and complains at the fields', async () => {
    const { host } = start({ ready: false, signedIn: false });
    await eventually(() => expect(text('h1')).toBe('Set up your shop'));
    expect(document.querySelectorAll('select option').length).toBeGreaterThan(150);
    document
      .querySelector('form')!
      .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await eventually(() => expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3));
    expect(host.calls.filter(({ method }) => method === 'shop.setUp')).toEqual([]);
  });

  it('keeps what was typed while the connection is lost, and says so', async () => {
    const half = defineView({ views: { 'notes.main': () => <input class="typed" /> } });
    const { host } = start({
      modules: [fakeModule('notes')],
      scripts: { '/plugins/notes/1/view.js': half },
    });
    await eventually(() => expect(document.querySelector('.typed')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.typed')!;
    field.value = 'three of the blue ones';
    host.setReachable(false);
    await eventually(() => expect(text('.connection-banner')).toContain('What you typed is kept'));
    host.setReachable(true);
    await eventually(() => expect(document.querySelector('.connection-banner')).toBeNull());
    expect(document.querySelector('.typed')).toBe(field);
    expect(field.value).toBe('three of the blue ones');
  });
});

describe('modules', () => {
  const styled = { script: '/plugins/inventory/1/view.js', style: '/plugins/inventory/1/view.css' };
  const shop = fakeModule('sales', {
    views: [{ id: 'sales.main', title: 'Sell', icon: 'shopping-cart', order: 1, permission: null }],
  });

  it('show their views in the rail in order, and open the first', async () => {
    start({
      modules: [fakeModule('inventory'), shop],
      scripts: {
        '/plugins/inventory/1/view.js': simple('inventory', 'Products'),
        '/plugins/sales/1/view.js': simple('sales', 'Sell things'),
      },
    });
    await eventually(() => expect(text('h1')).toBe('Sell things'));
    expect(rail()).toEqual(['Sell', 'Inventory', 'Modules', 'Settings']);
    expect(location.hash).toBe('#/sales.main');
  });

  it('are kept as they were left while another view is in front', async () => {
    const [count, setCount] = createSignal(0);
    const half = defineView({
      views: {
        'inventory.main': () => {
          setCount((before) => before + 1);
          return <h1>Products</h1>;
        },
      },
    });
    start({
      modules: [fakeModule('inventory'), shop],
      scripts: { '/plugins/inventory/1/view.js': half, '/plugins/sales/1/view.js': simple('sales', 'Sell') },
    });
    for (const view of ['inventory.main', 'sales.main', 'inventory.main']) {
      await eventually(() => expect(rail()).toContain('Sell'));
      location.hash = `#/${view}`;
      await eventually(() =>
        expect(document.querySelector(`[data-view="${view}"]:not([hidden])`)).not.toBeNull(),
      );
    }
    expect(count()).toBe(1);
  });

  it('that throw while they draw are named, and leave the frame and the others working', async () => {
    const broken = defineView({
      views: {
        'inventory.main': () => {
          throw new Error('The price list is missing.');
        },
      },
    });
    start({
      modules: [fakeModule('inventory'), shop],
      scripts: {
        '/plugins/inventory/1/view.js': broken,
        '/plugins/sales/1/view.js': simple('sales', 'Sell'),
      },
    });
    await eventually(() => expect(text('h1')).toBe('Sell'));
    location.hash = '#/inventory.main';
    await eventually(() => expect(text('[role=alert]')).toContain('Inventory stopped working here.'));
    expect(text('[role=alert]')).toContain('The price list is missing.');
    expect(button('Reload module')).toBeDefined();
    location.hash = '#/sales.main';
    await eventually(() =>
      expect(document.querySelector('[data-view="sales.main"]:not([hidden]) h1')).not.toBeNull(),
    );
  });

  it('are loaded again, under another address, when they are reloaded', async () => {
    let healthy = false;
    const half = defineView({
      views: {
        'inventory.main': () => {
          if (!healthy) throw new Error('not yet');
          return <h1>Products</h1>;
        },
      },
    });
    const { loaded } = start({
      modules: [fakeModule('inventory')],
      scripts: { '/plugins/inventory/1/view.js': half },
    });
    await eventually(() => expect(button('Reload module')).toBeDefined());
    healthy = true;
    button('Reload module').click();
    await eventually(() => expect(text('h1')).toBe('Products'));
    expect(new Set(loaded).size).toBe(2);
  });

  it('whose script cannot be loaded say so where the view would be', async () => {
    start({ modules: [fakeModule('inventory')] });
    await eventually(() => expect(text('[role=alert]')).toContain('Inventory stopped working here.'));
  });

  it('leave nothing behind when they are switched off: root, stylesheet, joins', async () => {
    const ended: string[] = [];
    const half = defineView({
      views: {
        'inventory.main': () => {
          onCleanup(() => ended.push('view'));
          return <h1>Products</h1>;
        },
      },
      joins: [
        join(Codes, 'codes', () => {
          onCleanup(() => ended.push('join'));
          return { read: async () => true };
        }),
      ],
    });
    const { host } = start({
      modules: [fakeModule('inventory', { view: styled })],
      scripts: { '/plugins/inventory/1/view.js': half },
    });
    await eventually(() => expect(text('h1')).toBe('Products'));
    expect(document.head.querySelectorAll('link[data-module=inventory]')).toHaveLength(1);
    host.setModules([fakeModule('inventory', { enabled: false, state: 'disabled' })]);
    await eventually(() => expect(rail()).toEqual(['Modules', 'Settings']));
    expect(document.querySelector('[data-view="inventory.main"]')).toBeNull();
    expect(document.head.querySelectorAll('link[data-module=inventory]')).toHaveLength(0);
    expect(ended.toSorted()).toEqual(['join', 'view']);
  });

  it('are replaced when they were rebuilt, and no other module with them', async () => {
    let draws = 0;
    const sales = defineView({
      views: {
        'sales.main': () => {
          draws++;
          return <h1>Sell</h1>;
        },
      },
    });
    const { host } = start({
      modules: [shop, fakeModule('inventory', { view: styled })],
      scripts: {
        '/plugins/sales/1/view.js': sales,
        '/plugins/inventory/1/view.js': simple('inventory', 'Old'),
        '/plugins/inventory/2/view.js': simple('inventory', 'New'),
      },
    });
    await eventually(() => expect(rail()).toContain('Inventory'));
    location.hash = '#/sales.main';
    location.hash = '#/inventory.main';
    await eventually(() => expect(text('[data-view="inventory.main"] h1')).toBe('Old'));
    const drawn = draws;
    host.setModules([
      shop,
      fakeModule('inventory', { view: { script: '/plugins/inventory/2/view.js', style: null } }),
    ]);
    await eventually(() => expect(text('[data-view="inventory.main"] h1')).toBe('New'));
    expect(draws).toBe(drawn);
    expect(document.head.querySelectorAll('link[data-module=inventory]')).toHaveLength(0);
  });

  it('stay as they are while their host starts again', async () => {
    const { host } = start({
      modules: [fakeModule('inventory')],
      scripts: { '/plugins/inventory/1/view.js': simple('inventory', 'Products') },
    });
    await eventually(() => expect(text('h1')).toBe('Products'));
    const heading = document.querySelector('h1');
    host.setModules([
      fakeModule('inventory', { state: 'activating' }),
      fakeModule('sales', { state: 'activating' }),
    ]);
    await eventually(() =>
      expect(host.calls.filter(({ method }) => method === 'modules.list')).toHaveLength(1),
    );
    host.setModules([fakeModule('inventory', { activation_ms: 9 })]);
    await eventually(() =>
      expect(host.calls.filter(({ method }) => method === 'modules.list')).toHaveLength(2),
    );
    expect(document.querySelector('h1')).toBe(heading);
  });

  it('do not lose the rest of themselves when one join throws', async () => {
    const half = defineView({
      views: { 'inventory.main': () => <h1>Products</h1> },
      joins: [
        join(Codes, 'codes', () => {
          throw new Error('no reader');
        }),
      ],
    });
    start({ modules: [fakeModule('inventory')], scripts: { '/plugins/inventory/1/view.js': half } });
    await eventually(() => expect(text('h1')).toBe('Products'));
    expect(text('.cp-toasts')).toContain('Part of Inventory could not be added.');
  });

  it('can be switched on the Modules page', async () => {
    location.hash = '#/core.modules';
    const { host } = start({
      modules: [fakeModule('inventory')],
      scripts: { '/plugins/inventory/1/view.js': simple('inventory', 'Products') },
    });
    await eventually(() => expect(text('h1')).toBe('Modules'));
    const toggle = await vi.waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('[role=switch]');
      if (!found) throw new Error('The switch is not there yet.');
      return found;
    });
    toggle.click();
    await eventually(() =>
      expect(host.calls).toContainEqual({ method: 'modules.disable', input: { module: 'inventory' } }),
    );
    // It shows what holds, not what was asked for.
    expect(toggle.checked).toBe(true);
  });
});
