import { SidePanel } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { Customer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CustomerForm } from './customer-form.tsx';

interface NewCustomerPanelProps {
  readonly onClose: () => void;
  readonly onSaved: (customer: Customer) => void;
}

export function NewCustomerPanel(props: NewCustomerPanelProps): JSX.Element {
  return (
    <SidePanel title={t('newCustomer')} onClose={() => props.onClose()}>
      <CustomerForm onSaved={(customer) => props.onSaved(customer)} />
    </SidePanel>
  );
}
