import { formatQuantity } from '@counterpart/sdk';

/** How many of a line can still be given back, in words. */
export function leftMessage(name: string, receipt: string, left_milli: number, locale: string): string {
  return left_milli > 0
    ? `Only ${formatQuantity(left_milli, locale)} of ${name} can still be given back from ${receipt}.`
    : `${name} from ${receipt} was given back already: nothing of it is left.`;
}
