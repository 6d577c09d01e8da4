import { field } from '@counterpart/sdk';

/** A barcode or stock code. */
export const CodeSchema = field.requiredText(80);
