import { foldCode } from '../../search/fold.ts';

/** A kind of invoice line that sells no product. */
interface Rule {
  /** The reason in the report. */
  readonly code: string;
  /** What it is, as in "POST is postage or carriage". */
  readonly what: string;
  /** Whole codes, folded. */
  readonly codes?: readonly string[];
  readonly codePattern?: RegExp;
  /** Tried on the description when the code says nothing. Anchored, so that a "postage stamp mug" stays a product. */
  readonly description?: RegExp;
}

/**
 * What stands on invoices without being a product. Codes are those that booking programs use (POST, DOT, D, M, …);
 * an ordinary-looking code is judged by its description: "Next Day Carriage" was booked under 23444. Other odd codes
 * are products (DCGS0076 is a lamp, PADS are cushion pads).
 */
const RULES: readonly Rule[] = [
  {
    code: 'postage',
    what: 'postage or carriage',
    codes: ['post', 'dot', 'c2'],
    description:
      /^((dotcom|next day|express|standard)\s+)?(postage|carriage|delivery|shipping)( charges?)?$/i,
  },
  {
    code: 'fee',
    what: 'a fee or commission',
    codes: ['bank charges', 'amazonfee', 'cruk'],
    description: /^(bank charges?|.*\bfees?|.*\bcommission)$/i,
  },
  {
    code: 'discount',
    what: 'a discount',
    codes: ['d'],
    description: /^discounts?$/i,
  },
  {
    code: 'manual',
    what: 'typed in by hand',
    codes: ['m'],
    description: /^manual$/i,
  },
  {
    code: 'sample',
    what: 'samples given away',
    codes: ['s'],
    description: /^samples?$/i,
  },
  {
    code: 'bad-debt',
    what: 'a correction of the accounts',
    codes: ['b'],
    description: /^adjust bad debt$/i,
  },
  {
    code: 'gift-voucher',
    what: 'a gift voucher: money paid in advance',
    codePattern: /^gift_\d+_\d+$/,
    description: /\bgift (voucher|card)\b/i,
  },
];

/** Why an invoice line sells no product; undefined when it does. */
export function whyNotAProduct(
  code: string,
  description: string,
): { readonly code: string; readonly what: string } | undefined {
  const folded = foldCode(code);
  return RULES.find(
    (rule) =>
      rule.codes?.includes(folded) ||
      rule.codePattern?.test(folded) ||
      rule.description?.test(description.trim()),
  );
}
