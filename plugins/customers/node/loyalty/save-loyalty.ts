import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { LoyaltyProgramme, LoyaltyRule, SaveLoyaltyRule, SaveProgrammeInput } from '../../api/index.ts';
import { readProgramme, readRules } from './read-loyalty.ts';

/** Keeps the rules of the programme. What was earned by a rule stays when it is changed. */
@injectable()
export class SaveLoyalty {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
    @inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  programme(input: SaveProgrammeInput, context: CallContext): Promise<LoyaltyProgramme | Refusal> {
    return this.#run('programme', input, context, async (tx) => {
      const { changes } = await tx.run(sql`
        update customers_loyalty set active = ${input.active ? 1 : 0}, redeem_points = ${input.redeemPoints},
          redeem_minor = ${input.redeem_minor}, minimum_points = ${input.minimumPoints}, revision = revision + 1
        where id = 'programme' and revision = ${input.revision}`);
      if (changes === 0) await changedElsewhere(tx);
      const { revision: _, ...data } = input;
      await this.audit.append(tx, { action: 'customers.loyalty', data });
      return readProgramme(tx);
    });
  }

  rule(input: SaveLoyaltyRule, context: CallContext): Promise<LoyaltyRule | Refusal> {
    return this.#run('rule', input, context, async (tx) => {
      if (input.validFrom !== null && input.validUntil !== null && input.validUntil < input.validFrom)
        tx.refuse('ends-before', 'It ends before it begins.', { field: 'until' });
      const id = input.id ?? this.ids.next();
      if (input.id === null) await insert(tx, id, input);
      else await update(tx, id, input);
      return (await readRules(tx)).find((rule) => rule.id === id)!;
    });
  }

  remove(id: string, context: CallContext): Promise<{ id: string } | Refusal> {
    return this.#run('remove', { id }, context, async (tx) => {
      await tx.run(sql`delete from customers_loyalty_rule where id = ${id}`);
      return { id };
    });
  }

  #run<T>(
    what: string,
    input: object,
    { requestId }: CallContext,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T | Refusal> {
    return this.transactions.run(work, {
      label: 'loyalty',
      request: { id: requestId, fingerprint: `customers.loyalty ${what} ${canonicalJson(input)}` },
    });
  }
}

async function insert(tx: Tx, id: string, rule: SaveLoyaltyRule): Promise<void> {
  await tx.run(sql`
    insert into customers_loyalty_rule (id, title, category, points, per_minor, minimum_minor, rounding, valid_from,
      valid_until, active, position, revision)
    values (${id}, ${rule.title}, ${rule.category ?? ''}, ${rule.points}, ${rule.per_minor}, ${rule.minimum_minor},
      ${rule.rounding}, ${rule.validFrom}, ${rule.validUntil}, ${rule.active ? 1 : 0},
      (select coalesce(max(position), 0) + 1 from customers_loyalty_rule), 1)`);
}

async function update(tx: Tx, id: string, rule: SaveLoyaltyRule): Promise<void> {
  const { changes } = await tx.run(sql`
    update customers_loyalty_rule set title = ${rule.title}, category = ${rule.category ?? ''}, points = ${rule.points},
      per_minor = ${rule.per_minor}, minimum_minor = ${rule.minimum_minor}, rounding = ${rule.rounding},
      valid_from = ${rule.validFrom}, valid_until = ${rule.validUntil}, active = ${rule.active ? 1 : 0},
      revision = revision + 1
    where id = ${id} and revision = ${rule.revision ?? 0}`);
  if (changes > 0) return;
  const known = (await readRules(tx)).some((one) => one.id === id);
  if (!known) tx.refuse('unknown-rule', 'This rule was removed meanwhile. Add it again if it is needed.');
  await changedElsewhere(tx);
}

function changedElsewhere(tx: Tx): Promise<never> {
  return tx.refuse(
    'changed-elsewhere',
    'The rules were changed elsewhere meanwhile. Look at them again, then save.',
  );
}
