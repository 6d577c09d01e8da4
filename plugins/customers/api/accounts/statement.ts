import { field, v } from '@counterpart/sdk';

/** What is open of a debt. */
export const OpenItemSchema = v.object({
  id: field.id(),
  kind: v.string(),
  dueOn: v.string(),
  businessDate: v.string(),
  document: v.nullable(field.id()),
  receipt: v.nullable(v.string()),
  amount_minor: field.minor(),
  open_minor: field.positiveMinor(),
});
export type OpenItem = v.InferOutput<typeof OpenItemSchema>;

/** What is owed by how long it is overdue, in days. */
export const ageingFields = {
  current_minor: field.positiveMinor(),
  upTo30_minor: field.positiveMinor(),
  upTo60_minor: field.positiveMinor(),
  upTo90_minor: field.positiveMinor(),
  over90_minor: field.positiveMinor(),
};
export const AgeingSchema = v.object(ageingFields);
export type Ageing = v.InferOutput<typeof AgeingSchema>;

const StatementEntrySchema = v.object({
  id: field.id(),
  kind: v.string(),
  businessDate: v.string(),
  at: field.at(),
  receipt: v.nullable(v.string()),
  document: v.nullable(field.id()),
  note: v.nullable(v.string()),
  dueOn: v.nullable(v.string()),
  amount_minor: field.minor(),
  /** What was owed after it. */
  balance_minor: field.minor(),
});

/** An account over a period, with what was open and how long at its end. */
export const StatementSchema = v.object({
  customer: v.object({
    id: field.id(),
    code: v.string(),
    name: v.string(),
    company: v.string(),
    address: v.string(),
  }),
  from: v.string(),
  to: v.string(),
  opening_minor: field.minor(),
  entries: v.array(StatementEntrySchema),
  closing_minor: field.minor(),
  openItems: v.array(OpenItemSchema),
  ageing: AgeingSchema,
});
export type Statement = v.InferOutput<typeof StatementSchema>;
export type StatementEntry = Statement['entries'][number];

/** A customer who owes something, and since when. */
export const DebtorSchema = v.object({
  id: field.id(),
  code: v.string(),
  name: v.string(),
  phone: v.string(),
  balance_minor: field.minor(),
  overdue_minor: field.positiveMinor(),
  /** Of the debts that are open, when the first one was due. */
  dueSince: v.string(),
  ...ageingFields,
});
export type Debtor = v.InferOutput<typeof DebtorSchema>;

export const DebtsSchema = v.object({
  day: v.string(),
  count: v.number(),
  balance_minor: field.minor(),
  overdue_minor: field.positiveMinor(),
  ...ageingFields,
});
export type Debts = v.InferOutput<typeof DebtsSchema>;
