import { Codes } from '@counterpart/sdk';
import { defineView, join, StatusItem, type ViewModule } from '@counterpart/sdk/view';
import { createSignal, onCleanup } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeModule } from '../testing/fake-host.ts';
import { button, endWindows, eventually, rail, startWindow, text } from '../testing/start-window.tsx';

afterEach(endWindows);

const simple = (id: string, says: string): ViewModule =>
  defineView({ views: { [`${id}.main`]: () => <h1>{says}</h1> } });

describe('modules', () => {
  const styled = { script: '/plugins/inventory/1/view.js', style: '/plugins/inventory/1/view.css' };
  const shop = fakeModule('sales', {
    views: [{ id: 'sales.main', title: 'Sell', icon: 'shopping-cart', order: 1, permission: null }],
  });

  it('show their views in the rail in order, and open the first', async () => {
    startWindow({
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
    startWindow({
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

  it('say in the status bar what holds, in order, to those who may see it; one that throws is named', async () => {
    const says = (text: string) => () => (
      <StatusItem label={text} onClick={() => undefined}>
        {text}
      </StatusItem>
    );
    const half = defineView({
      statusItems: {
        'sales.second': says('Second'),
        'sales.first': says('First'),
        'sales.hidden': says('Hidden'),
        'sales.broken': () => {
          throw new Error('No.');
        },
      },
    });
    const item = (id: string, order: number, permission: string | null = null) => ({ id, order, permission });
    const statusItems = [
      item('sales.second', 2),
      item('sales.first', 1),
      item('sales.hidden', 0, 'sales.secrets'),
      item('sales.broken', 3),
    ];
    startWindow({
      modules: [fakeModule('sales', { views: [], statusItems })],
      scripts: { '/plugins/sales/1/view.js': half },
      prepare: (host) => {
        const user = { id: 'u2', name: 'Carla', role: 'cashier' } as const;
        host.signedIn = { user, permissions: [], resume: 's' };
      },
    });
    const items = () => [...document.querySelectorAll('.cp-status-item')].map((each) => each.textContent);
    await eventually(() => expect(items()).toEqual(['First', 'Second']));
    await eventually(() => expect(text('.cp-toasts')).toContain('Part of Sales could not be added.'));
  });

  it('that throw while they draw are named, and leave the frame and the others working', async () => {
    const broken = defineView({
      views: {
        'inventory.main': () => {
          throw new Error('The price list is missing.');
        },
      },
    });
    startWindow({
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
    const { loaded } = startWindow({
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
    startWindow({ modules: [fakeModule('inventory')] });
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
    const { host } = startWindow({
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
    const { host } = startWindow({
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
    const { host } = startWindow({
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
    startWindow({ modules: [fakeModule('inventory')], scripts: { '/plugins/inventory/1/view.js': half } });
    await eventually(() => expect(text('h1')).toBe('Products'));
    expect(text('.cp-toasts')).toContain('Part of Inventory could not be added.');
  });

  it('can be switched on the Modules page', async () => {
    location.hash = '#/core.modules';
    const { host } = startWindow({
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
