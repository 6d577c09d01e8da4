export { type Contact, type ContactKind, ContactSchema } from './contact.ts';
export type { CustomersInput, CustomersPage } from './contract/customers-methods.ts';
export {
  type Customer,
  CustomerSchema,
  type CustomerStatus,
  CustomerStatusSchema,
  type ListedCustomer,
} from './customer.ts';
export { customersContract } from './customers-contract.ts';
export { type CustomerSide, type CustomerSideProps, CustomerSides } from './customers-panel.ts';
export type { Group, SaveGroup } from './group.ts';
export { type SaveCustomer, SaveCustomerSchema } from './save-customer.ts';
