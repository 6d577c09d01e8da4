import { inject, injectable } from 'inversify';
import type { CallContext, CallUser, PricedDocument } from '@counterpart/sdk';
import { AuditLog, Rights } from '@counterpart/sdk/node';
import type { SaleInput } from '../../api/index.ts';
import type { SaleParty } from '../parties/sale-parties.ts';
import type { DescribedLine } from '../posting/described-line.ts';
import type { PreparedSale } from '../posting/prepared-sale.ts';
import { beyondLimit, type DiscountedSale, isBeyond } from './beyond-limit.ts';
import { DiscountLimits } from './discount-limits.ts';
import { type UsedRight, UsedRights } from './used-rights.ts';
import { isOfCart } from './cart-only.ts';
import { whoAllowed } from './who-allowed.ts';

type Priced = Pick<PreparedSale, 'lines' | 'priced'>;

/**
 * Whether a sale may be posted as it is: another price than the module's own, discounts, discounts beyond the limit, no
 * tax, or taxes that no tax class of the shop has.
 * Whoever posts must have the right, or who approves this call. A cart was put together earlier, perhaps by others: it
 * says who allowed what, and that person must still work here and have the right. Only the cart of a till is believed
 * that, and that a price was the module's own when the line was added; its process is trusted, as it holds the shop's
 * key. A session, a script or another module must have the right itself.
 */
@injectable()
export class PostingRights {
  constructor(
    @inject(Rights) private readonly rights: Rights,
    @inject(DiscountLimits) private readonly limits: DiscountLimits,
    @inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The rights that the sale uses. Throws `not-permitted`. */
  async check(
    input: SaleInput,
    { lines, priced }: Priced,
    party: SaleParty | null,
    context: CallContext,
  ): Promise<UsedRights> {
    const isCart = isOfCart(context);
    const people = new People(this.rights, isCart);
    const used: UsedRight[] = [];
    const use = async (permission: string, what: UsedRight['what'], by?: string | null, line?: string) => {
      const person = await this.#inWhoseRight(permission, by, people, context);
      used.push({ what, line: line ?? null, person });
    };
    for (const [index, line] of lines.entries()) {
      const { priceBy, discountBy, taxes, priceIncludesTax } = input.lines[index]!;
      if (isOwnPrice(line, isCart)) await use('sales.changePrice', 'price', priceBy, line.id);
      if (line.exempt) await use('sales.sellExempt', 'exempt', null, line.id);
      if (taxes != null || priceIncludesTax != null) await use('sales.setTaxes', 'taxes', null, line.id);
      if (line.discount) await use('sales.discount', 'discount', discountBy, line.id);
    }
    // Whoever keeps the customers' records has said that this one is sold to without tax.
    if (input.exempt && !party?.exemptReason) await use('sales.sellExempt', 'exempt', input.exemptBy);
    if (input.saleDiscount) await use('sales.discount', 'sale-discount', input.saleDiscountBy);
    await this.#checkLimit(input, priced, people, context);
    return new UsedRights(this.audit, used);
  }

  async #inWhoseRight(
    permission: string,
    by: string | null | undefined,
    people: People,
    context: CallContext,
  ): Promise<string | null> {
    if (by && (await people.find(by)) && (await this.rights.personMay(by, permission))) return by;
    this.rights.require(context, permission);
    return whoAllowed(context);
  }

  async #checkLimit(
    input: SaleInput,
    priced: PricedDocument,
    people: People,
    context: CallContext,
  ): Promise<void> {
    const limit_ppm = await this.limits.of(context.user, context.approval?.user);
    const sale = await this.#discounts(input, priced, people);
    if (isBeyond(beyondLimit(limit_ppm, sale))) this.rights.require(context, 'sales.discountBeyondLimit');
  }

  /** What the people of whom the cart says so could allow. */
  async #discounts(input: SaleInput, priced: PricedDocument, people: People): Promise<DiscountedSale> {
    const lines = [];
    for (const [index, { base_minor, lineDiscount_minor }] of priced.lines.entries()) {
      const limit_ppm = await this.limits.of(await people.find(input.lines[index]!.discountBy));
      const line = { base_minor, lineDiscount_minor, allowed: false };
      const alone = beyondLimit(limit_ppm, {
        lines: [line],
        saleDiscount_minor: 0,
        saleDiscountAllowed: false,
      });
      lines.push({ ...line, allowed: !isBeyond(alone) });
    }
    const sale = { lines, saleDiscount_minor: priced.saleDiscount_minor, saleDiscountAllowed: false };
    const limit_ppm = await this.limits.of(await people.find(input.saleDiscountBy));
    return { ...sale, saleDiscountAllowed: !beyondLimit(limit_ppm, sale).sale };
  }
}

/**
 * Another price than the module's own, as far as that can be known here: what no module is asked about is an open item,
 * whose price anybody who sells may set.
 */
function isOwnPrice(
  { priceOrigin, listPrice_minor, unitPrice_minor }: DescribedLine,
  isCart: boolean,
): boolean {
  if (priceOrigin === 'override') return true;
  if (priceOrigin === 'party') return false;
  return !isCart && listPrice_minor !== null && unitPrice_minor !== listPrice_minor;
}

/** Whom the caller may name. */
class People {
  readonly #rights: Rights;
  readonly #believed: boolean;

  constructor(rights: Rights, believed: boolean) {
    this.#rights = rights;
    this.#believed = believed;
  }

  async find(id: string | null | undefined): Promise<CallUser | undefined> {
    return this.#believed && id ? this.#rights.person(id) : undefined;
  }
}
