import {
  Button,
  createFinder,
  createIsOn,
  createLive,
  FoundList,
  Icon,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { type KnownParty, salesContract } from '@counterpart/sales/api';
import { createSignal, type JSX, Show } from 'solid-js';
import type { TicketCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './intake.module.css';
import { NewPartyButton } from './new-party-button.tsx';

interface CustomerFieldsProps {
  readonly customer: TicketCustomer;
  readonly onChange: (customer: TicketCustomer) => void;
  readonly autofocus?: boolean;
}

const LIMIT = 6;

/** Who comes: somebody the shop knows, found while the name, the phone or the card is typed, or whoever walks in. */
export function CustomerFields(props: CustomerFieldsProps): JSX.Element {
  const sales = useClient(salesContract);
  const isOn = createIsOn('sales');
  const [asked, setAsked] = createSignal('');
  const term = () => asked().trim();
  const parties = createLive(() =>
    term().length > 1 && props.customer.party === null && isOn()
      ? sales.searchParties({ term: term(), limit: LIMIT })
      : undefined,
  );
  const finder = createFinder({
    found: () => (term().length > 1 && props.customer.party === null ? (parties() ?? []) : []),
    onChoose: (party: KnownParty) => choose(party),
  });
  const change = (fields: Partial<TicketCustomer>) => props.onChange({ ...props.customer, ...fields });
  const type = (fields: Partial<TicketCustomer>) => {
    setAsked(Object.values(fields)[0] as string);
    finder.reset();
    change(fields);
  };
  const choose = ({ provider, ref, name, phone }: KnownParty) => {
    setAsked('');
    props.onChange({ party: { provider, ref }, name, phone: phone ?? '' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = finder.current();
    if (!current) return;
    if (event.key === 'Escape') setAsked('');
    else if (event.key === 'Enter') finder.choose(current);
    else if (!finder.walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={styles.customer} onKeyDown={onKeyDown}>
      <Show
        when={props.customer.party === null}
        fallback={
          <p class={styles.known}>
            <Icon name="user" />
            <strong>{props.customer.name}</strong>
            <span>{props.customer.phone}</span>
            <Button
              kind="quiet"
              icon="x"
              onClick={() => props.onChange({ party: null, name: '', phone: '' })}
            >
              {t('somebodyElse')}
            </Button>
          </p>
        }
      >
        <div class={styles.pair}>
          <TextField
            label={t('customerName')}
            maxLength={200}
            autofocus={props.autofocus}
            value={props.customer.name}
            onChange={(name) => type({ name })}
            ref={finder.bind}
          />
          <TextField
            label={t('customerPhone')}
            type="tel"
            maxLength={500}
            value={props.customer.phone}
            onChange={(phone) => type({ phone })}
          />
          <Show when={isOn()}>
            <NewPartyButton term={term() || props.customer.name} onKnown={(party) => choose(party)} />
          </Show>
        </div>
        <FoundList
          finder={finder}
          label={t('knownCustomers')}
          name={({ name }) => name}
          detail={({ phone, code }) => [phone, code].filter(Boolean).join(' · ')}
        />
      </Show>
    </div>
  );
}
