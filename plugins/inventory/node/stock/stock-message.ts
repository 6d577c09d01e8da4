import { formatQuantity } from '@counterpart/sdk';

/** What to tell the person at the till when the stock does not suffice. */
export function outOfStockMessage(name: string, onHand_milli: number, locale: string): string {
  return onHand_milli > 0
    ? `Only ${formatQuantity(onHand_milli, locale)} left of ${name}.`
    : `${name} is out of stock.`;
}
