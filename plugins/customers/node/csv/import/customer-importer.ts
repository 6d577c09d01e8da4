import {
  type CallContext,
  foldHeader,
  type Importer,
  type ImportField,
  type ImportOrder,
  type ImportRun,
} from '@counterpart/sdk';
import { Database, Ids, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readCustomFields } from '../../custom-fields/custom-field-rows.ts';
import { customColumnOf } from '../custom-columns.ts';
import { customerColumns } from '../customer-columns.ts';
import { CustomerImportRun } from './customer-import-run.ts';
import { customerMatching } from './match-draft.ts';

/** Begins the id of the import's field for a column that holds a custom field. */
const CUSTOM = 'custom ';

/** `counterpart import customers FILE`, and the dialog of the list of customers. */
export class CustomerImporter implements Importer {
  readonly kind = 'customers';
  readonly permission = 'customers.import';
  readonly matching = customerMatching;

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async fields(headers: readonly string[]): Promise<readonly ImportField[]> {
    const known = await readCustomFields(this.database);
    const custom = headers.flatMap((header) => {
      const column = customColumnOf(header, known);
      if (!column) return [];
      const folded = foldHeader(header);
      const kind = column.kind === 'number' ? ('figure' as const) : ('text' as const);
      return [{ id: `${CUSTOM}${folded}`, title: column.title, kind, headers: [folded] }];
    });
    const own = customerColumns.map(({ id, header, aliases }) => {
      const folded = foldHeader(header);
      const all = aliases.includes(folded) ? aliases : [folded, ...aliases];
      return { id, title: header, kind: 'text' as const, headers: all };
    });
    return [...own, ...custom];
  }

  async open(order: ImportOrder, context: CallContext): Promise<ImportRun> {
    const { database, transactions, ids } = this;
    const known = await readCustomFields(database);
    const custom = Object.entries(order.mapping).flatMap(([field, header]) => {
      const column = field.startsWith(CUSTOM) ? customColumnOf(header, known) : undefined;
      return column ? [[field, column] as const] : [];
    });
    return new CustomerImportRun({ database, transactions, ids }, order, new Map(custom), context);
  }
}
