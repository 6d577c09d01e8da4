export {
  type Contact,
  type ContactKind,
  ContactSchema,
  MAX_CONTACT,
  MAX_CONTACT_LABEL,
  MAX_NOTE,
} from './contact.ts';
export {
  type Consent,
  type ConsentPurpose,
  ConsentPurposeSchema,
  type ConsentWay,
  ConsentWaySchema,
  type RecordConsent,
} from './consent.ts';
export type { Duplicate, DuplicatesInput, Likeness } from './contract/merge-methods.ts';
export {
  type CustomField,
  type CustomFieldKind,
  CustomFieldKindSchema,
  type SaveCustomField,
  MAX_FIELD_VALUE,
} from './custom-field.ts';
export type { CustomersInput, CustomersPage } from './contract/customers-methods.ts';
export {
  type Customer,
  CustomerSchema,
  type CustomerStatus,
  CustomerStatusSchema,
  type ListedCustomer,
} from './customer.ts';
export type { CustomerDocument, CustomerTotals } from './customer-history.ts';
export type { PriceRule, SavePriceRule } from './price-lists/price-rule.ts';
export { customersContract } from './customers-contract.ts';
export { type CustomerSide, type CustomerSideProps, CustomerSides } from './customers-panel.ts';
export type { Group, SaveGroup } from './group.ts';
export { type SaveCustomer, SaveCustomerSchema } from './save-customer.ts';
export { ACCOUNT_PAYMENT, accountPaymentRef, readAccountPayment } from './accounts/account-payment-ref.ts';
export type { AccountTerms, Balances, LedgerEntry, LedgerId, SetTerms } from './accounts/balances.ts';
export type { Ageing, Debtor, Debts, OpenItem, Statement, StatementEntry } from './accounts/statement.ts';
export type {
  CorrectBalanceInput,
  DebtorsInput,
  OpenBalanceInput,
  SetTermsInput,
  TermsOfShop,
} from './contract/account-methods.ts';
export type { SaveProgrammeInput } from './contract/loyalty-methods.ts';
export type {
  Loyalty,
  LoyaltyProgramme,
  LoyaltyRule,
  PointsRounding,
  SaveLoyaltyRule,
} from './loyalty/loyalty-rule.ts';
export { pointsToPay, valueOfPoints } from './loyalty/points-value.ts';
