import { createComputed, type JSX, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useWorkbench } from '@counterpart/sdk/view';
import { type Cart, type PaymentMethodInfo, PaymentMethods, type TenderProps } from '../../api/index.ts';
import { ReferenceTender } from './reference-tender.tsx';

interface TenderPanelProps extends Pick<TenderProps, 'busy' | 'code' | 'onChange' | 'onSubmit'> {
  readonly method: PaymentMethodInfo;
  readonly cart: Cart;
}

/** The chosen method's own panel, or the one with an amount and a reference. It begins anew with every part added. */
export function TenderPanel(props: TenderPanelProps): JSX.Element {
  const workbench = useWorkbench();
  const component = () =>
    workbench.joined(PaymentMethods).find(({ id }) => id === props.method.join)?.value ?? ReferenceTender;
  const key = () => `${props.method.id} ${props.cart.tenders.map(({ id }) => id).join(' ')}`;
  // Whatever the panel before said is no longer meant, also when this one says nothing yet.
  createComputed(on(key, () => props.onChange(null)));
  return (
    <Show when={key()} keyed>
      <Dynamic
        component={component()}
        method={props.method}
        due_minor={props.method.kind === 'cash' ? props.cart.cashDue_minor : props.cart.due_minor}
        party={props.cart.party}
        currency={props.cart.currency}
        locale={workbench.shop().locale}
        busy={props.busy}
        code={props.code}
        onChange={props.onChange}
        onSubmit={props.onSubmit}
      />
    </Show>
  );
}
