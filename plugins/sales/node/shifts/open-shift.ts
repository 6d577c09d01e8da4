import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import {
  AuditLog,
  Database,
  Ids,
  ShopService,
  sql,
  TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import { type CountedCash, type Shift, sumOfCash } from '../../api/index.ts';
import { registerOf } from '../posting/register.ts';
import { requestOf } from '../posting/request-of.ts';
import { readShift, shiftRow } from './read-shift.ts';

/** `sales.openShift`: one at a register, with what its drawer holds. */
@injectable()
export class OpenShift {
  constructor(
    @inject(ShopService) private readonly shops: ShopService,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async open(input: { readonly float: CountedCash }, context: CallContext): Promise<Shift | Refusal> {
    const { currency } = await this.shops.get();
    const opened = await this.transactions.run((tx) => this.#write(tx, input.float, currency, context), {
      label: 'shift opened',
      request: requestOf(context, 'sales.openShift', input),
    });
    if (isRefusal(opened)) return opened;
    return readShift(this.database, (await shiftRow(this.database, opened.id))!);
  }

  async #write(tx: Tx, float: CountedCash, currency: string, { till, user }: CallContext) {
    const register = await registerOf(tx, till.id, this.ids.next());
    if (register.shift !== null) {
      tx.refuse('shift-open', `A shift is already open at register ${register.name}. Close it first.`, {
        shift: register.shift,
      });
    }
    const id = this.ids.next();
    await tx.run(sql`
      insert into sales_shift (id, register, number, till, currency, opened_at, opened_by, float_minor,
        float_pieces, receipts_before)
      select ${id}, ${register.id}, count(*) + 1, ${till.id}, ${currency}, ${register.at}, ${user?.id ?? null},
        ${sumOfCash(float)}, ${float.pieces && JSON.stringify(float.pieces)}, ${register.lastReceipt}
      from sales_shift where register = ${register.id}`);
    await tx.run(sql`update sales_register set shift = ${id} where id = ${register.id}`);
    const data = { register: register.id, float_minor: sumOfCash(float) };
    await this.audit.append(tx, { action: 'sales.shift-opened', subject: id, data });
    return { id };
  }
}
