import { inject, injectable } from 'inversify';
import type { Refusal } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import { LIABILITY_TAX_CLASS, type PartyPrice, type PartyRef, type SaleInput } from '../../api/index.ts';
import type { DescribedLine } from '../posting/described-line.ts';
import { unknownParty } from './cart-party-desk.ts';
import { KnownParties } from './known-parties.ts';
import { PartyPrices } from './party-prices.ts';

/** Whom a sale is posted for, and on what terms. */
export interface SaleParty {
  readonly party: PartyRef;
  /** Why it is sold to them without tax. */
  readonly exemptReason: string | null;
}

/** Finds out whom a sale is for before it is posted. */
@injectable()
export class SaleParties {
  constructor(
    @inject(KnownParties) private readonly parties: KnownParties,
    @inject(PartyPrices) private readonly prices: PartyPrices,
    @inject(Database) private readonly database: Database,
  ) {}

  /** Whoever was chosen while their module was here is kept also when it is off by now. */
  async of(input: SaleInput): Promise<SaleParty | null | Refusal> {
    const wanted = input.party === undefined ? await this.#ofReceipt(input) : input.party;
    if (!wanted) return null;
    if (!this.parties.knows(wanted.provider)) return { party: wanted, exemptReason: null };
    const known = await this.parties.get(wanted);
    if (known) {
      const { provider, ref, exemptReason } = known;
      return { party: { provider, ref }, exemptReason };
    }
    return input.party ? unknownParty(wanted) : null;
  }

  /** The lines at the prices of whom they are for; what the customer was shown stands, and is called what it is. */
  async priced(
    lines: readonly DescribedLine[],
    { party }: SaleParty,
    { lines: inputs }: SaleInput,
  ): Promise<readonly DescribedLine[]> {
    const places = [...lines.keys()].filter((place) => mayHaveOwnPrice(lines[place]!));
    const prices = await this.prices.prices(
      party,
      places.map((place) => {
        const { provider, ref, category, listPrice_minor, quantity_milli } = lines[place]!;
        return {
          provider: provider!,
          ref: ref!,
          category,
          unitPrice_minor: listPrice_minor!,
          quantity_milli,
        };
      }),
    );
    const own = new Map(prices.map((price) => [places[price.index]!, price]));
    return lines.map((line, place) => pricedLine(line, own.get(place), inputs[place]?.unitPrice_minor));
  }

  async #ofReceipt({ lines }: SaleInput): Promise<PartyRef | null> {
    const refund = lines.find(({ refundOf }) => refundOf)?.refundOf;
    if (!refund) return null;
    const row = await this.database.get<PartyRef>(sql`
      select p.provider, p.ref from sales_line l join sales_document_party p on p.id = l.document
      where l.id = ${refund.line}`);
    return row ?? null;
  }
}

function mayHaveOwnPrice(line: DescribedLine): boolean {
  return (
    line.provider !== null &&
    line.ref !== null &&
    line.listPrice_minor !== null &&
    line.refundOf === null &&
    line.quantity_milli > 0 &&
    line.priceOrigin !== 'override' &&
    line.priceOrigin !== 'label' &&
    line.taxClass !== LIABILITY_TAX_CLASS
  );
}

function pricedLine(
  line: DescribedLine,
  price: PartyPrice | undefined,
  shown_minor: number | undefined,
): DescribedLine {
  if (price && (shown_minor === undefined || shown_minor === price.unitPrice_minor)) {
    return {
      ...line,
      unitPrice_minor: price.unitPrice_minor,
      priceOrigin: 'party',
      priceTitle: price.title,
    };
  }
  return line.priceOrigin === 'party' ? { ...line, priceOrigin: 'earlier' } : line;
}
