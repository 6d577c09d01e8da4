import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { Database, Ids, Rights, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { type CountedCash, type CountedTender, type ShiftCount, sumOfCash } from '../../api/index.ts';
import { requestOf } from '../posting/request-of.ts';
import { CASH_KIND, DRAWER } from './cash-kind.ts';
import { expectedTenders } from './expected-tenders.ts';
import { readCount } from './read-count.ts';
import { requireOpenShift } from './require-open-shift.ts';
import { requireRightToClose } from './require-right-to-close.ts';
import { shiftFigures } from './shift-figures.ts';

interface CountInput {
  readonly shift: string;
  readonly cash: CountedCash;
  readonly others: readonly { readonly method: string; readonly counted_minor: number }[];
}

/**
 * `sales.countShift`: keeps what was counted, for good, before it says what should be there. So nobody can count until
 * it fits without that being seen.
 */
@injectable()
export class CountShift {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async count(input: CountInput, context: CallContext): Promise<ShiftCount | Refusal> {
    const counted = await this.transactions.run((tx) => this.#write(tx, input, context), {
      label: 'shift counted',
      request: requestOf(context, 'sales.countShift', input),
    });
    return isRefusal(counted) ? counted : (await readCount(this.database, counted.id))!;
  }

  async #write(tx: Tx, input: CountInput, context: CallContext) {
    const shift = await requireOpenShift(tx, input.shift);
    requireRightToClose(this.rights, context, shift);
    const expected = expectedTenders(await shiftFigures(tx, shift));
    const left = expected.filter(
      ({ method, kind }) => kind !== CASH_KIND && !input.others.some((each) => each.method === method),
    );
    if (left.length > 0) {
      tx.refuse('count-incomplete', 'Other ways to pay than cash were used: count those, too.', {
        methods: left.map(({ method }) => method),
      });
    }
    const tenders: CountedTender[] = [...expected, ...unexpected(input, expected)].map((tender) => {
      const counted_minor = countedOf(input, tender.method);
      return { ...tender, counted_minor, difference_minor: counted_minor - tender.expected_minor };
    });
    const id = this.ids.next();
    await tx.run(sql`
      insert into sales_count (id, shift, number, at, till, person, pieces, tenders)
      select ${id}, ${shift.id}, count(*) + 1, ${shift.at}, ${context.till.id}, ${context.user?.id ?? null},
        ${input.cash.pieces && JSON.stringify(input.cash.pieces)}, ${JSON.stringify(tenders)}
      from sales_count where shift = ${shift.id}`);
    return { id };
  }
}

/** Counted, though nothing was taken in that way. */
function unexpected({ others }: CountInput, expected: ReturnType<typeof expectedTenders>) {
  return others
    .filter(({ method }) => !expected.some((tender) => tender.method === method))
    .map(({ method }) => ({ method, title: method, kind: 'other', expected_minor: 0 }));
}

function countedOf({ cash, others }: CountInput, method: string): number {
  if (method === DRAWER) return sumOfCash(cash);
  return others.filter((each) => each.method === method).reduce((sum, each) => sum + each.counted_minor, 0);
}
