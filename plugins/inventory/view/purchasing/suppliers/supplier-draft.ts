import type { FieldErrors } from '@counterpart/sdk/view';
import type { SaveSupplier, Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

/** A supplier as its form holds it. */
export interface SupplierDraft {
  name: string;
  contact: string;
  phone: string;
  email: string;
  address: string;
  customerNumber: string;
  leadDays: number | null;
  minimumOrder: number | null;
  note: string;
}

export const EMPTY_SUPPLIER: SupplierDraft = {
  name: '',
  contact: '',
  phone: '',
  email: '',
  address: '',
  customerNumber: '',
  leadDays: null,
  minimumOrder: null,
  note: '',
};

export function supplierDraft(supplier: Supplier): SupplierDraft {
  const { name, contact, phone, email, address, customerNumber, leadDays, note } = supplier;
  // Nothing reads better than 0 in a form.
  const minimumOrder = supplier.minimumOrder_minor === 0 ? null : supplier.minimumOrder_minor;
  return { name, contact, phone, email, address, customerNumber, leadDays, minimumOrder, note };
}

export function supplierProblems(draft: SupplierDraft): FieldErrors<SupplierDraft> {
  return { name: draft.name.trim() === '' ? t('nameMissing') : undefined };
}

/** What the host is asked to save. */
export function supplierInput({ minimumOrder, ...draft }: SupplierDraft): SaveSupplier {
  return { ...draft, minimumOrder_minor: minimumOrder ?? 0 };
}
