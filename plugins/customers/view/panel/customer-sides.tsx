import { type Tab, Tabs, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { type Customer, CustomerSides as Sides } from '../../api/index.ts';
import { AccountSide } from '../balances/account-side.tsx';
import { CreditSide, PointsSide } from '../balances/balance-sides.tsx';
import { ConsentSide } from '../consent/consent-side.tsx';
import { CustomerForm } from '../customers/customer-form.tsx';
import { CustomerStatus } from '../customers/customer-status.tsx';
import { HistorySide } from '../history/history-side.tsx';
import { MaybeSame } from '../merge/maybe-same.tsx';
import { PersonalDataButtons } from '../personal-data/personal-data.tsx';
import { t } from '../text/t.ts';

/** The tabs of a customer's panel, in order; last what other modules know of them. */
export function CustomerSides(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const sides: readonly Tab[] = [
    {
      id: 'details',
      title: t('details'),
      content: () => (
        <>
          <CustomerForm customer={props.customer} />
          <Show when={workbench.may('customers.edit') && !props.customer.erased}>
            <CustomerStatus customer={props.customer} />
          </Show>
          <Show when={!props.customer.erased}>
            <MaybeSame customer={props.customer} />
          </Show>
          <Show when={workbench.may('customers.personalData') && !props.customer.erased}>
            <PersonalDataButtons customer={props.customer} />
          </Show>
        </>
      ),
    },
    {
      id: 'history',
      title: t('history'),
      content: () => <HistorySide customer={props.customer} />,
    },
    { id: 'account', title: t('account'), content: () => <AccountSide customer={props.customer} /> },
    { id: 'credit', title: t('credit.method'), content: () => <CreditSide customer={props.customer} /> },
    { id: 'points', title: t('points.method'), content: () => <PointsSide customer={props.customer} /> },
    { id: 'consent', title: t('consent'), content: () => <ConsentSide customer={props.customer} /> },
  ];
  const contributed = () =>
    workbench
      .joined(Sides)
      .filter(({ value }) => value.permission === undefined || workbench.may(value.permission))
      .map(({ plugin, id, title, value }) => ({
        id: `${plugin}.${id}`,
        title,
        content: () => (
          <Dynamic component={value.component} customer={props.customer} refs={props.customer.refs} />
        ),
      }));
  return <Tabs label={t('customerSides')} tabs={[...sides, ...contributed()]} initial="details" />;
}
