import type { DraftField, FieldErrors, Formatters } from '@counterpart/sdk/view';
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

/** What of a supplier is compared when two people changed it. */
export function supplierFields(format: Formatters): readonly DraftField<SupplierDraft>[] {
  return [
    { label: t('name'), shown: ({ name }) => name },
    { label: t('contact'), shown: ({ contact }) => contact },
    { label: t('phone'), shown: ({ phone }) => phone },
    { label: t('email'), shown: ({ email }) => email },
    { label: t('address'), shown: ({ address }) => address },
    { label: t('customerNumber'), shown: ({ customerNumber }) => customerNumber },
    { label: t('leadDays'), shown: ({ leadDays }) => String(leadDays ?? '') },
    {
      label: t('minimumOrder'),
      shown: ({ minimumOrder }) => (minimumOrder === null ? '' : format.money(minimumOrder)),
    },
    { label: t('note'), shown: ({ note }) => note },
  ];
}
