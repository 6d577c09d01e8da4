import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createRecordForm } from './create-record-form.ts';
import { differences } from './differences.ts';

interface Supplier {
  readonly revision: number;
  readonly name: string;
  readonly phone: string;
}

interface Draft {
  name: string;
  phone: string;
}

const draftOf = ({ name, phone }: Supplier): Draft => ({ name, phone });
const MILL: Supplier = { revision: 1, name: 'Mill', phone: '1' };

/** A form on a supplier that a shop keeps as the host does: what was written upon an older revision is refused. */
function onSupplier(first: Supplier | undefined) {
  const [stored, store] = createSignal(first);
  const sent: (number | undefined)[] = [];
  const record = createRoot(() =>
    createRecordForm({
      record: stored,
      draftOf: (supplier) => (supplier ? draftOf(supplier) : { name: '', phone: '' }),
      save: async (draft: Draft, revision) => {
        sent.push(revision);
        const saved = { ...draft, revision: (stored()?.revision ?? 0) + 1 };
        store(saved);
        return saved;
      },
      recordOf: (saved) => saved,
    }),
  );
  return { record, store, sent };
}

describe('a form on a record that other tills change, too', () => {
  it('shows what another till saved while nobody types', () => {
    const { record, store } = onSupplier(MILL);
    store({ revision: 2, name: 'Mill & Sons', phone: '1' });
    expect(record.form.values.name).toBe('Mill & Sons');
    expect(record.conflict()).toBe(false);
  });

  it('keeps what was typed, says what differs, and saves upon theirs once somebody chose to', async () => {
    const { record, store, sent } = onSupplier(MILL);
    record.form.set('phone', '2');
    store({ revision: 2, name: 'Mill & Sons', phone: '1' });
    expect(record.conflict()).toBe(true);
    expect(record.form.values).toEqual({ name: 'Mill', phone: '2' });
    const fields = [
      { label: 'Name', shown: ({ name }: Draft) => name },
      { label: 'Phone', shown: ({ phone }: Draft) => phone },
    ];
    expect(differences(fields, record.form.values, record.theirs())).toEqual([
      { label: 'Name', yours: 'Mill', theirs: 'Mill & Sons' },
      { label: 'Phone', yours: '2', theirs: '1' },
    ]);
    record.keepMine();
    expect(record.conflict()).toBe(false);
    await record.form.submit();
    expect(sent).toEqual([2]);
    expect(record.conflict()).toBe(false);
    expect(record.form.dirty()).toBe(false);
  });

  it('takes theirs in place of what was typed', () => {
    const { record, store } = onSupplier(MILL);
    record.form.set('phone', '2');
    store({ revision: 2, name: 'Mill', phone: '3' });
    record.takeTheirs();
    expect(record.form.values.phone).toBe('3');
    expect(record.form.dirty()).toBe(false);
  });

  it('is of a new record until that is saved, and of that one from then on', async () => {
    const { record, store, sent } = onSupplier(undefined);
    record.form.set('name', 'Mill');
    expect(record.conflict()).toBe(false);
    await record.form.submit();
    store({ revision: 2, name: 'Mill', phone: '9' });
    expect(record.form.values.phone).toBe('9');
    record.form.set('phone', '8');
    await record.form.submit();
    expect(sent).toEqual([undefined, 2]);
  });
});
