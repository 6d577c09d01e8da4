export type { TaxAmount, TaxRate } from './tax-rate.ts';
