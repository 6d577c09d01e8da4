import type { ImportRowProblem } from '@counterpart/sdk';
import type { ConsentPurpose, ConsentWay } from '../../api/index.ts';
import type { WrittenContact } from '../contacts/contact-row.ts';

export interface DraftConsent {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly how: ConsentWay;
  readonly at: number;
}

/** What a row of a file says of a customer. An empty text, or none at all, says nothing. */
export interface CustomerDraft {
  readonly line: number;
  id?: string;
  name: string;
  firstName: string;
  lastName: string;
  code: string;
  company: string;
  readonly contacts: WrittenContact[];
  /** Lines of an address that a file cuts into columns. */
  readonly addressLines: string[];
  taxNumber: string;
  exemptReason: string;
  group: string;
  tags: readonly string[];
  note: string;
  archived: boolean;
  since?: number;
  consents: readonly DraftConsent[];
  /** By the key of the custom field, see `custom-columns.ts`. */
  readonly fields: Record<string, string>;
  /** Worth a look, though it is taken in. */
  readonly warnings: ImportRowProblem[];
}

export function emptyDraft(line: number): CustomerDraft {
  return {
    line,
    name: '',
    firstName: '',
    lastName: '',
    code: '',
    company: '',
    contacts: [],
    addressLines: [],
    taxNumber: '',
    exemptReason: '',
    group: '',
    tags: [],
    note: '',
    archived: false,
    consents: [],
    fields: {},
    warnings: [],
  };
}
