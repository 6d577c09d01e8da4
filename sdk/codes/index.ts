export { checkDigit, hasWrongCheckDigit } from './check-digit.ts';
