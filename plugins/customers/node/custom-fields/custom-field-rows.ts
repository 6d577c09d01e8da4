import { type Reader, sql } from '@counterpart/sdk/node';
import type { CustomField, CustomFieldKind } from '../../api/index.ts';

interface CustomFieldRow {
  readonly id: string;
  readonly title: string;
  readonly kind: CustomFieldKind;
  readonly choices: string;
  readonly status: 'active' | 'retired';
  readonly revision: number;
}

/** In the order of the form. */
export async function readCustomFields(reader: Reader): Promise<CustomField[]> {
  const rows = await reader.all<CustomFieldRow>(
    sql`select id, title, kind, choices, status, revision from customers_field order by position, id`,
  );
  return rows.map(({ choices, status, ...row }) => ({
    ...row,
    choices: JSON.parse(choices) as string[],
    retired: status === 'retired',
  }));
}
