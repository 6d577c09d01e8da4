import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PriceRule, SavePriceRule } from '../../api/index.ts';
import { readRules } from './read-rules.ts';

/** Keeps the price lists of groups. What was sold by a rule stays when it is changed. */
export class KeepPriceRules {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: SavePriceRule, { requestId }: CallContext): Promise<PriceRule | Refusal> {
    return this.transactions.run(
      async (tx) => {
        if (input.validFrom !== null && input.validUntil !== null && input.validUntil < input.validFrom)
          tx.refuse('ends-before', 'It ends before it begins.', { field: 'validUntil' });
        const group = await tx.get(sql`select id from customers_group where id = ${input.group}`);
        if (!group) tx.refuse('unknown-group', 'There is no such group any more. Choose another.');
        const id = input.id ?? this.ids.next();
        if (input.id === null) await insert(tx, id, input);
        else await update(tx, id, input);
        return (await readRules(tx, sql`r.id = ${id}`))[0]!;
      },
      {
        label: 'price list',
        request: { id: requestId, fingerprint: `customers.savePriceRule ${canonicalJson(input)}` },
      },
    );
  }

  remove(id: string, { requestId }: CallContext): Promise<{ id: string } | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from customers_price_rule where id = ${id}`);
        return { id };
      },
      { label: 'price list', request: { id: requestId, fingerprint: `customers.removePriceRule ${id}` } },
    );
  }
}

function columnsOf({ reach, price }: SavePriceRule) {
  const item = reach.kind === 'item' ? reach : null;
  return {
    category: reach.kind === 'category' ? reach.category : null,
    provider: item?.provider ?? null,
    ref: item?.ref ?? null,
    name: item?.name ?? null,
    percent_ppm: price.kind === 'percent' ? price.percent_ppm : null,
    price_minor: price.kind === 'fixed' ? price.price_minor : null,
  };
}

async function insert(tx: Tx, id: string, rule: SavePriceRule): Promise<void> {
  const { category, provider, ref, name, percent_ppm, price_minor } = columnsOf(rule);
  await tx.run(sql`
    insert into customers_price_rule (id, group_id, reach, category, provider, ref, item_name, percent_ppm, price_minor,
      valid_from, valid_until, revision)
    values (${id}, ${rule.group}, ${rule.reach.kind}, ${category}, ${provider}, ${ref}, ${name}, ${percent_ppm},
      ${price_minor}, ${rule.validFrom}, ${rule.validUntil}, 1)`);
}

async function update(tx: Tx, id: string, rule: SavePriceRule): Promise<void> {
  const { category, provider, ref, name, percent_ppm, price_minor } = columnsOf(rule);
  const { changes } = await tx.run(sql`
    update customers_price_rule set group_id = ${rule.group}, reach = ${rule.reach.kind}, category = ${category},
      provider = ${provider}, ref = ${ref}, item_name = ${name}, percent_ppm = ${percent_ppm},
      price_minor = ${price_minor}, valid_from = ${rule.validFrom}, valid_until = ${rule.validUntil},
      revision = revision + 1
    where id = ${id} and revision = ${rule.revision ?? 0}`);
  if (changes > 0) return;
  const known = await tx.get(sql`select id from customers_price_rule where id = ${id}`);
  if (!known) tx.refuse('unknown-rule', 'This rule was removed meanwhile. Add it again if it is needed.');
  tx.refuse('changed-elsewhere', 'The rule was changed elsewhere meanwhile. Look at it again, then save.');
}
