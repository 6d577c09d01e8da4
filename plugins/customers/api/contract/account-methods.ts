import { field, operation, PrintDocumentSchema, query, v } from '@counterpart/sdk';
import { BalancesSchema, LedgerEntrySchema, LedgerIdSchema, SetTermsSchema } from '../accounts/balances.ts';
import { DebtorSchema, DebtsSchema, StatementSchema } from '../accounts/statement.ts';

const customer = {
  customer: v.pipe(field.id(), v.description('Any id of the customer, also of a merged record.')),
};
const period = v.pipe(
  v.object({ ...customer, from: field.date(), to: field.date() }),
  v.check(({ from, to }) => from <= to, 'The period ends before it begins.'),
);
const offset = () => v.optional(v.pipe(field.minor(), v.minValue(0)), 0);
const day = v.pipe(field.date(), v.description('As it was at the end of this day.'));
const amount = v.pipe(
  field.minor(),
  v.check((value) => value !== 0, 'Give an amount.'),
  v.minValue(-1_000_000_000_000),
  v.maxValue(1_000_000_000_000),
);

/** What customers owe and have: account, store credit, points. */
export const accountMethods = {
  balances: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'What a customer owes and has; null where there is no such customer.',
    input: v.object({ ...customer, day }),
    output: v.nullable(BalancesSchema),
  }),
  ledgerEntries: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'What changed a balance of a customer, the newest first.',
    input: v.object({
      ...customer,
      ledger: LedgerIdSchema,
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.array(LedgerEntrySchema),
  }),
  statement: query({
    scope: 'shop',
    permission: 'customers.view',
    description:
      'The account of a customer over a period of days, both included; null where there is no such customer.',
    input: period,
    output: v.nullable(StatementSchema),
  }),
  statementDocument: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The same on paper.',
    input: period,
    output: v.nullable(PrintDocumentSchema),
  }),
  debtors: query({
    scope: 'shop',
    heavy: true,
    permission: 'customers.seeDebts',
    description: 'Who owes something, a page at a time.',
    input: v.object({
      day,
      term: v.optional(field.text(200), ''),
      overdueOnly: v.optional(v.boolean(), false),
      sort: v.optional(v.picklist(['name', 'balance', 'overdue', 'dueSince']), 'overdue'),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.object({ total: v.number(), debtors: v.array(DebtorSchema) }),
  }),
  debts: query({
    scope: 'shop',
    heavy: true,
    permission: 'customers.seeDebts',
    description: 'What all customers owe together, and how long it is overdue.',
    input: v.object({
      day,
      term: v.optional(field.text(200), ''),
      overdueOnly: v.optional(v.boolean(), false),
    }),
    output: DebtsSchema,
  }),
  terms: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The credit limit and due days of the shop, and of each group.',
    input: v.object({}),
    output: v.object({
      shop: SetTermsSchema,
      groups: v.array(v.object({ id: field.id(), name: v.string(), ...SetTermsSchema.entries })),
    }),
  }),
  setTerms: operation({
    scope: 'shop',
    permission: 'customers.setTerms',
    description:
      'Sets what may be owed and when it is due: of one customer, of a group, or of the whole shop.',
    input: v.object({
      of: v.variant('level', [
        v.object({ level: v.literal('customer'), id: field.id() }),
        v.object({ level: v.literal('group'), id: field.id() }),
        v.object({ level: v.literal('shop') }),
      ]),
      ...SetTermsSchema.entries,
    }),
    output: SetTermsSchema,
    refusals: ['unknown-customer', 'erased', 'unknown-group'],
  }),
  correctBalance: operation({
    scope: 'shop',
    permission: 'customers.correctBalance',
    description:
      'Changes a balance by hand, with a reason. Of an account, what is positive is owed more; the limit is not asked.',
    input: v.object({ ...customer, ledger: LedgerIdSchema, amount, reason: field.requiredText(200) }),
    output: LedgerEntrySchema,
    refusals: ['unknown-customer', 'erased', 'below-zero'],
  }),
  openBalance: operation({
    scope: 'shop',
    permission: 'customers.correctBalance',
    description: 'Takes over what a customer owed or had before the shop used this program.',
    input: v.object({
      ...customer,
      ledger: LedgerIdSchema,
      amount,
      businessDate: v.pipe(field.date(), v.description('When it came about: today or earlier.')),
      dueOn: v.optional(
        v.nullable(v.pipe(field.date(), v.description('Of a debt; left out: by the due days.'))),
        null,
      ),
      note: v.optional(field.text(200), ''),
    }),
    output: LedgerEntrySchema,
    refusals: ['unknown-customer', 'erased', 'below-zero', 'in-the-future'],
  }),
};

export type DebtorsInput = v.InferOutput<typeof accountMethods.debtors.input>;
export type TermsOfShop = v.InferOutput<typeof accountMethods.terms.output>;
export type SetTermsInput = v.InferOutput<typeof accountMethods.setTerms.input>;
export type CorrectBalanceInput = v.InferOutput<typeof accountMethods.correctBalance.input>;
export type OpenBalanceInput = v.InferOutput<typeof accountMethods.openBalance.input>;
