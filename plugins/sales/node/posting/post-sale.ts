import { inject, injectable } from 'inversify';
import { type CallContext, Fault, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { Ids, Points, Settings, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { type Receipt, type SaleInput, SalePosting } from '../../api/index.ts';
import { sellParked } from '../parked/sell-parked.ts';
import { Receipts } from '../receipts/receipts.ts';
import { composeDocument, type PostingOrigin } from './compose-document.ts';
import { fingerprint } from './fingerprint.ts';
import { nextReceipt } from './next-receipt.ts';
import { openMark } from './posting-marks.ts';
import { PrepareSale } from './prepare-sale.ts';
import type { PreparedSale } from './prepared-sale.ts';
import { writeDocument } from './write-document.ts';

/** What was found out before the transaction. */
interface Circumstances {
  /** The shop sells in shifts only. */
  readonly needsShift: boolean;
  readonly present: ReturnType<typeof participantsOf>;
  /** Should be there and are not: `<plugin>.<join id>`. */
  readonly missing: readonly string[];
  readonly progress: Progress;
}

/** Who has the word, so that a refusal can be told to the one it is of. */
interface Progress {
  /** The position of the payment whose method is asked. */
  paying: number | undefined;
}

/** `sales.postSale`: everything a sale writes, here and in the modules that take part, in one transaction. */
@injectable()
export class PostSale {
  constructor(
    @inject(PrepareSale) private readonly sales: PrepareSale,
    @inject(Receipts) private readonly receipts: Receipts,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Points) private readonly points: Points,
    @inject(Settings) private readonly settings: Settings,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async post(input: SaleInput, context: CallContext): Promise<Receipt | Refusal> {
    const { requestId, till, user } = context;
    const origin: PostingOrigin = {
      id: this.ids.next(),
      request: requestId,
      fingerprint: fingerprint(input),
      till: till.id,
      user: user?.id ?? null,
    };
    // A replay must not be looked up, priced or checked again: prices and stock have moved on since.
    const before = await this.receipts.fingerprintOf(requestId);
    if (before !== undefined) return this.#replay(origin, before);
    const absent = await this.points.ready(SalePosting);
    const sale = await this.sales.prepare(input);
    if (isRefusal(sale)) return sale;
    const needsShift = (await this.settings.get('sales.needShift')) === true;
    const present = participantsOf(this.points);
    const missing = absent.map(({ id }) => id).filter((id) => !present.some((joined) => joined.id === id));
    const progress: Progress = { paying: undefined };
    const write = async (tx: Tx) => {
      if (input.parked) await sellParked(tx, input.parked, context);
      return this.#write(tx, sale, origin, { needsShift, present, missing, progress });
    };
    const request = { id: requestId, fingerprint: origin.fingerprint };
    const posted = await this.transactions.run(write, { label: 'sale', request });
    if (!isRefusal(posted)) return this.#receipt({ id: posted.id });
    return progress.paying === undefined ? posted : refusedPayment(posted, progress.paying, sale);
  }

  async #write(
    tx: Tx,
    sale: PreparedSale,
    origin: PostingOrigin,
    { needsShift, present, missing, progress }: Circumstances,
  ): Promise<{ readonly id: string }> {
    const newId = () => this.ids.next();
    progress.paying = undefined;
    const number = await nextReceipt(tx, origin.till, newId(), { needsShift });
    const document = composeDocument(sale, origin, number);
    await writeDocument(tx, document, sale, origin, newId);
    for (const { plugin, value } of present) {
      await value.post(tx.narrowedTo(plugin), document, { late: false });
    }
    for (const [index, { plugin, value }] of sale.payments.entries()) {
      progress.paying = index;
      await value.post?.(tx.narrowedTo(plugin), document.payments[index]!, document);
    }
    progress.paying = undefined;
    for (const participant of missing) {
      await openMark(tx, { id: newId(), document: document.id, participant });
    }
    return { id: document.id };
  }

  async #replay(origin: PostingOrigin, before: string): Promise<Receipt | Refusal> {
    if (before === origin.fingerprint) return this.#receipt({ request: origin.request });
    return refusal('request-reused', 'This request has already posted another sale. Start a new one.', {
      request: origin.request,
    });
  }

  async #receipt(key: { readonly id: string } | { readonly request: string }): Promise<Receipt> {
    const receipt =
      'id' in key ? await this.receipts.byId(key.id) : await this.receipts.byRequest(key.request);
    if (receipt) return receipt;
    throw new Fault({ code: 'internal', message: 'A sale was posted but cannot be read.', plugin: 'sales' });
  }
}

/** Sorted by id: everybody takes part in the same order in every posting. */
function participantsOf(points: Points) {
  return points.all(SalePosting);
}

/** Whatever code a method refuses with: the caller learns which payment it was and why. */
function refusedPayment({ refused, message, data }: Refusal, payment: number, sale: PreparedSale): Refusal {
  const { method } = sale.payments[payment]!;
  return refusal('payment-refused', message, { ...data, payment, method, reason: refused });
}
