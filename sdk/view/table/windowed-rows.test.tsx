import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../contracts/index.ts';
import { fakeWorkbench, mount, press } from '../testing/fake-workbench.tsx';
import { DataTable } from './data-table.tsx';
import { createWindowedRows, type WindowedRows } from './windowed-rows.ts';

interface Row {
  readonly id: string;
  readonly name: string;
}
interface Page {
  readonly total: number;
  readonly rows: readonly Row[];
}

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

/** A host with `total` rows, that answers when it is told to. */
function setUp(total: number) {
  const fake = fakeWorkbench();
  const [term, setTerm] = createRoot(() => createSignal(''));
  const [selected, setSelected] = createRoot(() => createSignal<string>());
  let rows!: WindowedRows<Row>;
  const mounted = mount(() => {
    rows = createWindowedRows(
      ({ offset, limit }) =>
        ({ method: 'things.list', input: { term: term(), offset, limit } }) as unknown as Ask<Page>,
      (page) => page.rows,
    );
    return (
      <DataTable
        label="Things"
        columns={[{ id: 'name', title: 'Name', cell: (row) => row.name }]}
        rows={rows}
        selected={selected() ?? null}
        onSelect={(row) => setSelected(row.id)}
      />
    );
  }, fake.workbench);
  open.push(mounted);
  const asked = () => fake.asked.filter(({ disposed }) => !disposed);
  const inputs = () => asked().map(({ ask }) => (ask.input as { offset: number }).offset);
  const answer = (name = (n: number) => `Thing ${n}`) => {
    for (const { ask, observer } of asked()) {
      const { offset, limit } = ask.input as { offset: number; limit: number };
      const length = Math.max(0, Math.min(limit, total - offset));
      const page = Array.from({ length }, (_, at) => ({ id: `t${offset + at}`, name: name(offset + at) }));
      observer.next({ total, rows: page });
    }
  };
  return { rows, fake, mounted, inputs, answer, setTerm, selected, grid: () => mounted.find('[role=grid]') };
}

describe('a list of a hundred thousand rows', () => {
  it('asks for the window in sight, says how many there are, and draws a few', () => {
    const { inputs, answer, grid } = setUp(100_000);
    expect(inputs()).toEqual([0]);
    answer();
    expect(grid().getAttribute('aria-rowcount')).toBe('100001');
    expect(grid().querySelectorAll('[data-row]').length).toBeLessThan(50);
    expect(grid().textContent).toContain('Thing 0');
  });

  it('goes to the end with one key, which chooses the last row as soon as it is there', () => {
    const { inputs, answer, grid, selected } = setUp(100_000);
    answer();
    press('End', grid());
    expect(inputs()).toEqual([99_900]);
    expect(selected()).toBeUndefined();
    answer();
    expect(selected()).toBe('t99999');
    press('ArrowUp', grid());
    expect(selected()).toBe('t99998');
    press('Home', grid());
    expect(inputs()).toEqual([0]);
  });

  it('shows what was there before until it is asked anew', () => {
    const { answer, grid } = setUp(100_000);
    answer();
    press('End', grid());
    answer();
    press('Home', grid());
    expect(grid().textContent).toContain('Thing 0');
  });

  it('changes a row in place, marked for a moment, and keeps what is chosen', () => {
    const { answer, grid, mounted, selected } = setUp(1000);
    answer();
    press('Home', grid());
    press('ArrowDown', grid());
    const before = mounted.find('[data-row="t3"]');
    answer((n) => (n === 3 ? 'Another' : `Thing ${n}`));
    expect(mounted.find('[data-row="t3"]')).toBe(before);
    expect(before.textContent).toBe('Another');
    expect(before.dataset['changed']).toBe('');
    expect(mounted.find('[data-row="t2"]').dataset['changed']).toBeUndefined();
    expect(selected()).toBe('t1');
  });

  it('begins at the top again when something else is asked for', () => {
    const { inputs, answer, grid, setTerm } = setUp(100_000);
    answer();
    press('End', grid());
    answer();
    setTerm('pen');
    expect(inputs()).toEqual([0]);
    expect(grid().scrollTop).toBe(0);
  });

  it('tells a fault', () => {
    const { rows, fake } = setUp(10);
    expect(rows.counted.loading).toBe(true);
    fake.asked[0]!.observer.fault({ code: 'not-permitted', message: 'Ask the owner.' });
    expect(rows.counted.fault?.code).toBe('not-permitted');
  });
});
