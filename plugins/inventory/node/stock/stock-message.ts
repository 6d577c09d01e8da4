import { formatQuantity } from '@counterpart/sdk';

/** What is left where, when the shop has more than one location. */
export interface Places {
  readonly here: string;
  /** Another location that has some of it. */
  readonly elsewhere: { readonly name: string; readonly available_milli: number } | undefined;
}

/** What to tell the person at the till when the stock does not suffice. */
export function outOfStockMessage(
  name: string,
  available_milli: number,
  locale: string,
  places?: Places,
): string {
  const at = places ? ` at ${places.here}` : '';
  const here =
    available_milli > 0
      ? `Only ${formatQuantity(available_milli, locale)} left of ${name}${at}.`
      : `${name} is out of stock${at}.`;
  const other = places?.elsewhere;
  return other ? `${here} ${other.name} has ${formatQuantity(other.available_milli, locale)}.` : here;
}
