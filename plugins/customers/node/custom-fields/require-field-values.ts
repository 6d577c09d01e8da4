import type { Tx } from '@counterpart/sdk/node';
import { readCustomFields } from './custom-field-rows.ts';
import { readFieldValue } from './field-value.ts';

/** The values of the custom fields after a change: what was written before stays as it was, also of a retired field. */
export async function requireFieldValues(
  tx: Tx,
  before: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const changed = Object.entries(written).filter(([id, value]) => value !== (before[id] ?? ''));
  const values: Record<string, string> = { ...before };
  if (changed.length > 0) {
    const all = new Map((await readCustomFields(tx)).map((field) => [field.id, field]));
    for (const [id, text] of changed) {
      const field = all.get(id);
      if (!field || field.retired)
        tx.refuse('invalid-field', 'This field is not asked for any more. Load the customer again.', {
          field: 'fields',
          id,
        });
      const read = readFieldValue(field!, text);
      if (!read.ok) tx.refuse('invalid-field', read.message, { field: 'fields', id });
      values[id] = read.ok ? read.value : '';
    }
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
