import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, type Reader, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { SetTerms as Terms, SetTermsInput, TermsOfShop } from '../../api/index.ts';
import { requireHolderKept } from '../ledger/find-holder.ts';
import { readTerms, SHOP_TERMS } from './account-terms.ts';

/** Says what may be owed, and when it is due. Each change is in the audit log. */
@injectable()
export class SetTerms {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  execute(input: SetTermsInput, { requestId }: CallContext): Promise<Terms | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const id = await idOf(tx, input.of);
        const before = await readTerms(tx, id);
        const { limit_minor, dueDays } = input;
        await tx.run(sql`
          insert into customers_account_terms (id, limit_minor, due_days) values (${id}, ${limit_minor}, ${dueDays})
          on conflict (id) do update set limit_minor = excluded.limit_minor, due_days = excluded.due_days`);
        await this.audit.append(tx, {
          action: 'customers.terms',
          subject: id,
          data: { level: input.of.level, before: { ...before }, limit_minor, dueDays },
        });
        return { limit_minor, dueDays };
      },
      {
        label: 'credit limit',
        request: { id: requestId, fingerprint: `customers.setTerms ${canonicalJson(input)}` },
      },
    );
  }
}

async function idOf(tx: Tx, of: SetTermsInput['of']): Promise<string> {
  if (of.level === 'shop') return SHOP_TERMS;
  if (of.level === 'customer') return (await requireHolderKept(tx, of.id)).id;
  const group = await tx.get<{ id: string }>(sql`select id from customers_group where id = ${of.id}`);
  return group?.id ?? tx.refuse('unknown-group', 'There is no such group any more. Choose another.');
}

export async function readTermsOfShop(reader: Reader): Promise<TermsOfShop> {
  const groups = await reader.all<TermsOfShop['groups'][number]>(sql`
    select g.id, g.name, t.limit_minor, t.due_days as "dueDays"
    from customers_group g left join customers_account_terms t on t.id = g.id order by g.name_folded, g.id`);
  return { shop: await readTerms(reader, SHOP_TERMS), groups };
}
