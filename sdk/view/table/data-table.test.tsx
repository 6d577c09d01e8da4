import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { afterEach, describe, expect, it } from 'vitest';
import { mount, press } from '../testing/fake-workbench.tsx';
import { DataTable } from './data-table.tsx';

interface Product {
  id: string;
  name: string;
  stock: number;
}

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

const PRODUCTS: Product[] = ['Pen', 'Ink', 'Lamp'].map((name, index) => ({
  id: `p${index}`,
  name,
  stock: 5,
}));

function setUp(products: Product[] = PRODUCTS) {
  const [state, setState] = createStore({ rows: structuredClone(products) });
  const [selected, setSelected] = createSignal<string>();
  const opened: string[] = [];
  const mounted = mount(() => (
    <DataTable
      label="Products"
      columns={[
        { id: 'name', title: 'Name', cell: (row) => row.name },
        { id: 'stock', title: 'Stock', align: 'end', cell: (row) => row.stock },
      ]}
      rows={state.rows}
      selected={selected() ?? null}
      onSelect={(row) => setSelected(row.id)}
      onOpen={(row) => opened.push(row.id)}
      empty={<p>No products yet.</p>}
    />
  ));
  open.push(mounted);
  const row = (id: string) => mounted.find(`[data-row="${id}"]`);
  return { mounted, row, selected, opened, setState, grid: () => mounted.find('[role=grid]') };
}

describe('DataTable', () => {
  it('is a named grid that says how many rows there are', () => {
    const { grid } = setUp();
    expect(grid().getAttribute('aria-label')).toBe('Products');
    expect(grid().getAttribute('aria-rowcount')).toBe('4');
    expect(grid().querySelectorAll('[role=columnheader]')).toHaveLength(2);
  });

  it('selects by click', () => {
    const { row, selected } = setUp();
    row('p1').click();
    expect(selected()).toBe('p1');
    expect(row('p1').getAttribute('aria-selected')).toBe('true');
    expect(row('p0').getAttribute('aria-selected')).toBe('false');
  });

  it('moves by keyboard, stops at the ends, and opens with Enter', () => {
    const { grid, selected, opened, row } = setUp();
    press('ArrowDown', grid());
    press('ArrowDown', grid());
    expect(selected()).toBe('p1');
    expect(grid().getAttribute('aria-activedescendant')).toBe(row('p1').id);
    press('End', grid());
    press('ArrowDown', grid());
    expect(selected()).toBe('p2');
    press('Enter', grid());
    expect(opened).toEqual(['p2']);
  });

  it('leaves keys inside a cell to what is there', () => {
    const { row, opened } = setUp();
    press('Enter', row('p0'));
    expect(opened).toEqual([]);
  });

  it('marks the row that changed in place, and no other', () => {
    const { row, setState } = setUp();
    const before = row('p1');
    setState('rows', 1, 'stock', 4);
    expect(row('p1')).toBe(before);
    expect(before.textContent).toContain('4');
    expect(before.dataset['changed']).toBe('');
    expect(row('p0').dataset['changed']).toBeUndefined();
  });

  it('keeps the cursor on its row when rows come before it', () => {
    const { grid, row, setState } = setUp();
    row('p1').click();
    setState('rows', (rows) => [{ id: 'new', name: 'Brush', stock: 1 }, ...rows]);
    expect(grid().getAttribute('aria-activedescendant')).toBe(row('p1').id);
  });

  it('shows what to do when there are no rows', () => {
    const { mounted } = setUp([]);
    expect(mounted.root.textContent).toBe('No products yet.');
  });
});
