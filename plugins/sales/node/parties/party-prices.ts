import { inject, injectable } from 'inversify';
import { isFault } from '@counterpart/sdk';
import { Clock, Logger, Points } from '@counterpart/sdk/node';
import { type ItemToPrice, type PartyPrice, type PartyRef, Pricing } from '../../api/index.ts';

/** What somebody pays instead of what everybody pays, whichever module says so. */
@injectable()
export class PartyPrices {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Clock) private readonly clock: Clock,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  /** Of the items with another price than everybody's, at most one each: the lowest. */
  async prices(party: PartyRef, items: readonly ItemToPrice[]): Promise<PartyPrice[]> {
    if (items.length === 0) return [];
    const at = this.clock.now();
    const lowest = new Map<number, PartyPrice>();
    for (const joined of this.points.all(Pricing)) {
      try {
        for (const price of await joined.value.prices({ party, at, items })) {
          const item = items[price.index];
          if (!item || !isPrice(price) || price.unitPrice_minor === item.unitPrice_minor) continue;
          const before = lowest.get(price.index);
          if (!before || price.unitPrice_minor < before.unitPrice_minor) lowest.set(price.index, price);
        }
      } catch (error) {
        if (isFault(error) && error.code === 'withdrawn') throw error;
        this.logger.error(`${joined.id} could not say what somebody pays.`, { error: String(error) });
      }
    }
    return [...lowest.values()].toSorted((a, b) => a.index - b.index);
  }
}

function isPrice({ unitPrice_minor }: PartyPrice): boolean {
  return Number.isSafeInteger(unitPrice_minor) && unitPrice_minor >= 0;
}
