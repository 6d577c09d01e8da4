import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { AuditLog, Database, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import type { CashMovementKind, Shift } from '../../api/index.ts';
import { requestOf } from '../posting/request-of.ts';
import { readShift, shiftRow } from './read-shift.ts';
import { requireOpenShift } from './require-open-shift.ts';

interface Movement {
  readonly shift: string;
  readonly amount_minor: number;
  readonly reason: string;
}

/** `sales.payIn`, `sales.payOut`, `sales.dropCash`: cash that comes and goes without a sale. */
@injectable()
export class MoveCash {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async move(kind: CashMovementKind, input: Movement, context: CallContext): Promise<Shift | Refusal> {
    const moved = await this.transactions.run((tx) => this.#write(tx, kind, input, context), {
      label: `cash ${kind}`,
      request: requestOf(context, `sales.cash-${kind}`, input),
    });
    if (isRefusal(moved)) return moved;
    return readShift(this.database, (await shiftRow(this.database, input.shift))!);
  }

  async #write(tx: Tx, kind: CashMovementKind, input: Movement, { till, user, approval }: CallContext) {
    const shift = await requireOpenShift(tx, input.shift);
    const id = this.ids.next();
    await tx.run(sql`
      insert into sales_cash_movement (id, shift, kind, amount_minor, reason, at, till, person, approved_by)
      values (${id}, ${shift.id}, ${kind}, ${input.amount_minor}, ${input.reason}, ${shift.at}, ${till.id},
        ${user?.id ?? null}, ${approval?.user.id ?? null})`);
    const data = { shift: shift.id, amount_minor: input.amount_minor };
    await this.audit.append(tx, { action: `sales.cash-${kind}`, subject: id, data });
    return { id };
  }
}
