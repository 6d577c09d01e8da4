import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { AuditLog, Database, Ids, Rights, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import type { ShiftCount, ShiftFigures, ZReport } from '../../api/index.ts';
import { requestOf } from '../posting/request-of.ts';
import { composeZ } from './compose-z.ts';
import { expectedTenders } from './expected-tenders.ts';
import { readCount } from './read-count.ts';
import { readZ } from './read-z.ts';
import { type OpenShiftRow, requireOpenShift } from './require-open-shift.ts';
import { requireRightToClose } from './require-right-to-close.ts';
import { shiftFigures } from './shift-figures.ts';
import { writeZ } from './write-z.ts';

interface CloseInput {
  readonly shift: string;
  readonly count: string;
  readonly reason: string | null;
}

/** `sales.closeShift`: compares, seals, and lets the register go, in one transaction; of two, one. */
@injectable()
export class CloseShift {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async close(input: CloseInput, context: CallContext): Promise<ZReport | Refusal> {
    const closed = await this.transactions.run((tx) => this.#write(tx, input, context), {
      label: 'shift closed',
      request: requestOf(context, 'sales.closeShift', input),
    });
    return isRefusal(closed) ? closed : (await readZ(this.database, sql`id = ${closed.id}`))!;
  }

  async #write(tx: Tx, input: CloseInput, context: CallContext) {
    const shift = await requireOpenShift(tx, input.shift);
    requireRightToClose(this.rights, context, shift);
    const count = await this.#lastCount(tx, shift, input.count);
    const figures = await shiftFigures(tx, shift);
    const reason = input.reason || null;
    check(tx, count, figures, reason);
    const content = await composeZ(tx, {
      id: this.ids.next(),
      shift,
      count,
      figures,
      reason,
      context,
    });
    await writeZ(tx, content, shift.receiptsAfter);
    await tx.run(sql`update sales_register set shift = null where id = ${shift.registerId}`);
    await this.audit.append(tx, {
      action: 'sales.shift-closed',
      subject: shift.id,
      data: { z: content.id, counts: count.number, difference_minor: differenceOf(count) },
    });
    return { id: content.id };
  }

  async #lastCount(tx: Tx, shift: OpenShiftRow, id: string): Promise<ShiftCount> {
    const last = await tx.get<{ id: string }>(
      sql`select id from sales_count where shift = ${shift.id} order by number desc limit 1`,
    );
    if (last?.id !== id) {
      tx.refuse('unknown-count', 'This is not the last count of the shift. Count it again.', {
        last: last?.id ?? null,
      });
    }
    return (await readCount(tx, id))!;
  }
}

function check(tx: Tx, count: ShiftCount, figures: ShiftFigures, reason: string | null): void {
  const posted = expectedTenders(figures).filter(
    ({ method, expected_minor }) =>
      count.tenders.find((tender) => tender.method === method)?.expected_minor !== expected_minor,
  );
  if (posted.length > 0) {
    tx.refuse('count-outdated', 'Something was sold or moved since the count. Count again.', {
      methods: posted.map(({ method }) => method),
    });
  }
  const differs = count.tenders.some(({ difference_minor }) => difference_minor !== 0);
  if (differs && reason === null) {
    tx.refuse('reason-needed', 'The count differs from what should be there. Say why.', { field: 'reason' });
  }
}

function differenceOf({ tenders }: ShiftCount): number {
  return tenders.reduce((sum, { difference_minor }) => sum + difference_minor, 0);
}
