import { PersonOnFile, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';

/** What the shop knows of a customer, to be handed out, or erased for good. */
export function PersonalDataButtons(props: { readonly customer: Customer }): JSX.Element {
  const client = useClient(customersContract);
  return (
    <PersonOnFile
      name={props.customer.name}
      ask={(part) => client.exportPerson({ customer: props.customer.id, part })}
      erase={() => client.erasePerson({ customer: props.customer.id })}
    />
  );
}
