import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { afterEach, describe, expect, it } from 'vitest';
import { mount, press } from '../testing/fake-workbench.tsx';
import { createMarks } from './create-marks.tsx';
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

describe('marks', () => {
  const setUpMarks = () => {
    const marks = createMarks<Product>({
      rows: () => PRODUCTS,
      label: (row) => `Mark ${row.name}`,
      allLabel: 'Mark all',
    });
    const selected: string[] = [];
    const mounted = mount(() => (
      <DataTable
        label="Products"
        columns={[marks.column, { id: 'name', title: 'Name', cell: (row) => row.name }]}
        rows={PRODUCTS}
        onSelect={(row) => selected.push(row.id)}
        onToggle={marks.toggle}
      />
    ));
    open.push(mounted);
    const box = (name: string) =>
      [...mounted.find('[role=grid]').querySelectorAll('input')].find(
        (input) => input.getAttribute('aria-label') === name,
      )!;
    return { mounted, marks, selected, box };
  };

  it('are set by the boxes, without selecting the row', () => {
    const { marks, selected, box } = setUpMarks();
    box('Mark Ink').click();
    expect([...marks.ids()]).toEqual(['p1']);
    expect(selected).toEqual([]);
    box('Mark all').click();
    expect([...marks.ids()].toSorted()).toEqual(['p0', 'p1', 'p2']);
    box('Mark all').click();
    expect(marks.ids().size).toBe(0);
  });

  it('are set by the space bar on the row that the keyboard is on', () => {
    const { mounted, marks } = setUpMarks();
    const grid = mounted.find('[role=grid]');
    press('ArrowDown', grid);
    press(' ', grid);
    expect([...marks.ids()]).toEqual(['p0']);
    press(' ', grid);
    expect(marks.ids().size).toBe(0);
  });
});

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
