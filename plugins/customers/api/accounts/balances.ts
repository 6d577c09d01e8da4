import { field, v } from '@counterpart/sdk';

const levelSchema = v.picklist(['customer', 'group', 'shop']);

/** Nobody may owe more, in minor units: what is left of it can still be counted. */
const MOST_OWED_MINOR = 1_000_000_000_000;

/** What holds for a customer, and where it is said. */
export const AccountTermsSchema = v.object({
  limit_minor: field.positiveMinor(),
  limitFrom: levelSchema,
  dueDays: v.number(),
  dueFrom: levelSchema,
});
export type AccountTerms = v.InferOutput<typeof AccountTermsSchema>;

/** Terms as they are set somewhere; null: as the next level says. */
export const SetTermsSchema = v.object({
  limit_minor: v.nullable(v.pipe(field.positiveMinor(), v.maxValue(MOST_OWED_MINOR))),
  dueDays: v.nullable(v.pipe(field.minor(), v.minValue(0), v.maxValue(3650))),
});
export type SetTerms = v.InferOutput<typeof SetTermsSchema>;

/** Everything a customer has and owes. */
export const BalancesSchema = v.object({
  customer: field.id(),
  account: v.object({
    /** What the customer owes; negative when it was paid in advance. */
    balance_minor: field.minor(),
    terms: AccountTermsSchema,
    /** What is set for this customer alone. */
    own: SetTermsSchema,
    /** What can still be put on account. */
    left_minor: field.positiveMinor(),
    overdue_minor: field.positiveMinor(),
  }),
  credit_minor: field.positiveMinor(),
  points: v.object({
    balance: v.number(),
    /** What they pay; zero while the shop has no programme. */
    worth_minor: field.positiveMinor(),
    active: v.boolean(),
  }),
});
export type Balances = v.InferOutput<typeof BalancesSchema>;

export const LedgerIdSchema = v.picklist(['account', 'credit', 'points']);
export type LedgerId = v.InferOutput<typeof LedgerIdSchema>;

export const LedgerEntrySchema = v.object({
  id: field.id(),
  kind: v.string(),
  /** Minor units, or points. */
  amount: v.number(),
  /** What the balance was afterwards. */
  balance: v.number(),
  document: v.nullable(field.id()),
  receipt: v.nullable(v.string()),
  /** Why it was changed by hand. */
  note: v.nullable(v.string()),
  person: v.nullable(field.id()),
  at: field.at(),
  businessDate: v.string(),
});
export type LedgerEntry = v.InferOutput<typeof LedgerEntrySchema>;
