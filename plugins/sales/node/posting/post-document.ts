import { inject, injectable } from 'inversify';
import { type CallContext, Fault, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { AuditLog, Ids, Points, Settings, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { LIABILITY_TAX_CLASS, type PostedDocument, type Receipt, SalePosting } from '../../api/index.ts';
import { Receipts } from '../receipts/receipts.ts';
import { cancelLines, countRefunds } from '../returns/refund-counters.ts';
import { composeDocument, type PostingOrigin } from './compose-document.ts';
import { fingerprint } from './fingerprint.ts';
import { nextReceipt } from './next-receipt.ts';
import { openMark } from './posting-marks.ts';
import type { PreparedSale } from './prepared-sale.ts';
import { takePart } from './take-part.ts';
import { writeDocument } from './write-document.ts';

/** Everything a document writes, here and in the modules that take part, in one transaction. */
@injectable()
export class PostDocument {
  constructor(
    @inject(Receipts) private readonly receipts: Receipts,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Points) private readonly points: Points,
    @inject(Settings) private readonly settings: Settings,
    @inject(Ids) private readonly ids: Ids,
    @inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Who posts what: `content` is what makes another call under the same request id the same one. */
  origin(content: unknown, { requestId, till, user, locale }: CallContext): PostingOrigin {
    return {
      id: this.ids.next(),
      request: requestId,
      fingerprint: fingerprint(content),
      till: till.id,
      user: user?.id ?? null,
      locale,
    };
  }

  /** A replay must not be looked up, priced or checked again: prices and stock have moved on since. */
  async replay({ request, fingerprint: now }: PostingOrigin): Promise<Receipt | Refusal | undefined> {
    const before = await this.receipts.fingerprintOf(request);
    if (before === undefined) return undefined;
    if (before === now) return this.#receipt({ request });
    return refusal('request-reused', 'This request has already posted something else. Start a new one.', {
      request,
    });
  }

  /** Waits for everybody who should take part, and names those who cannot: `<plugin>.<join id>`. */
  async ready(): Promise<readonly string[]> {
    const absent = await this.points.ready(SalePosting);
    return absent.map(({ id }) => id);
  }

  /** `absent` as `ready` gave them before the document was prepared; `also` writes in the same transaction. */
  async post(
    sale: PreparedSale,
    origin: PostingOrigin,
    absent: readonly string[],
    also?: (tx: Tx) => Promise<void>,
  ): Promise<Receipt | Refusal> {
    const present = participantsOf(this.points);
    const missing = absent.filter((id) => !present.some((joined) => joined.id === id));
    const orphan = withoutItsModule(sale, present);
    if (orphan) return orphan;
    const needsShift = (await this.settings.get('sales.needShift')) === true;
    const progress: Progress = { paying: undefined };
    const write = async (tx: Tx) => {
      await also?.(tx);
      return this.#write(tx, sale, origin, { needsShift, present, missing, progress });
    };
    const posted = await this.transactions.run(write, {
      label: sale.kind,
      request: { id: origin.request, fingerprint: origin.fingerprint },
    });
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
    await (sale.kind === 'void' ? cancelLines(tx, sale.lines) : countRefunds(tx, sale.lines, origin.locale));
    const number = await nextReceipt(tx, origin.till, newId(), { needsShift });
    const document = composeDocument(sale, origin, number);
    await writeDocument(tx, document, sale, origin, newId);
    for (const participant of present) await takePart(tx, participant, document, { late: false });
    for (const [index, { plugin, value }] of sale.payments.entries()) {
      progress.paying = index;
      await value.post?.(tx.narrowedTo(plugin), document.payments[index]!, document);
    }
    progress.paying = undefined;
    for (const participant of missing) {
      await openMark(tx, { id: newId(), document: document.id, participant });
    }
    if (sale.kind !== 'sale') await this.#log(tx, document);
    return { id: document.id };
  }

  /** Whoever takes money out of the drawer leaves a trace that cannot be taken away. */
  async #log(tx: Tx, { id, kind, total_minor, voidOf }: PostedDocument): Promise<void> {
    await this.audit.append(tx, {
      action: `sales.${kind}`,
      subject: id,
      data: { total_minor, ...(voidOf && { document: voidOf.id }) },
    });
  }

  async #receipt(key: { readonly id: string } | { readonly request: string }): Promise<Receipt> {
    const receipt =
      'id' in key ? await this.receipts.byId(key.id) : await this.receipts.byRequest(key.request);
    if (receipt) return receipt;
    throw new Fault({
      code: 'internal',
      message: 'A document was posted but cannot be read.',
      plugin: 'sales',
    });
  }
}

/**
 * A gift card, a deposit or a payment on account is a debt of the shop that its module keeps: without it nobody would
 * write the debt down. Everything else can be sold while its module is off.
 */
function withoutItsModule(
  { lines }: PreparedSale,
  present: ReturnType<typeof participantsOf>,
): Refusal | undefined {
  const line = lines.find(
    ({ taxClass, provider }) =>
      taxClass === LIABILITY_TAX_CLASS &&
      provider !== null &&
      !present.some(({ plugin }) => plugin === provider),
  );
  if (!line) return undefined;
  const { name, provider, ref } = line;
  return refusal(
    'module-off',
    `${name} can be neither sold nor given back now: its module "${provider}" does not run. Look under Modules.`,
    { provider, ref },
  );
}

/** What was found out before the transaction. */
interface Circumstances {
  /** The shop sells in shifts only. */
  readonly needsShift: boolean;
  readonly present: ReturnType<typeof participantsOf>;
  /** Should be there and are not. */
  readonly missing: readonly string[];
  readonly progress: Progress;
}

/** Who has the word, so that a refusal can be told to the one it is of. */
interface Progress {
  /** The position of the payment whose method is asked. */
  paying: number | undefined;
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
