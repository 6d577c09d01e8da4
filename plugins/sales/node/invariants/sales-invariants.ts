import { inject, injectable } from 'inversify';
import { type Disposable, DisposableStore } from '@counterpart/sdk';
import { Invariants, Points, sql } from '@counterpart/sdk/node';
import { SalePosting } from '../../api/index.ts';
import { documentInvariants } from './document-invariants.ts';
import { figuresInvariants } from './figures-invariants.ts';
import { lineInvariants } from './line-invariants.ts';
import { paymentInvariants } from './payment-invariants.ts';
import { registerInvariants } from './register-invariants.ts';
import { shiftInvariants } from './shift-invariants.ts';
import { zInvariants } from './z-invariants.ts';
import { returnInvariants } from './return-invariants.ts';

/** What this module proves about the books. */
@injectable()
export class SalesInvariants {
  constructor(
    @inject(Invariants) private readonly invariants: Invariants,
    @inject(Points) private readonly points: Points,
  ) {}

  /**
   * A mark left open is an error only while the module it waits for is here: one that is off has nothing to answer
   * for. So that one query follows who is here.
   */
  start(): Disposable {
    const subscriptions = new DisposableStore();
    for (const invariant of [
      ...lineInvariants,
      ...documentInvariants,
      ...paymentInvariants,
      ...registerInvariants,
      ...shiftInvariants,
      ...zInvariants,
      ...returnInvariants,
      ...figuresInvariants,
    ]) {
      subscriptions.add(this.invariants.add(invariant));
    }
    let open = this.#openMarks();
    subscriptions.add({ dispose: () => open.dispose() });
    subscriptions.add(
      this.points.onDidChange(SalePosting, () => {
        open.dispose();
        open = this.#openMarks();
      }),
    );
    return subscriptions;
  }

  #openMarks(): Disposable {
    const present = this.points.all(SalePosting).map(({ id }) => id);
    return this.invariants.add({
      id: 'sales.taken-part',
      title: 'Every module that is here has taken part in every sale it should.',
      query: sql`
        select m.id, m.participant, d.receipt from sales_posting_mark m join sales_document d on d.id = m.document
        where m.state = 'open' and m.participant in (${sql.list(['', ...present])})`,
    });
  }
}
