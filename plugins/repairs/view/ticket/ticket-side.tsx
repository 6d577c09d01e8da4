import { Button, Figure, Select, TextField, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { MAX_TICKET_NOTE, PRIORITIES, type Priority, repairsContract, type Ticket } from '../../api/index.ts';
import { CustomerFields } from '../intake/customer-fields.tsx';
import type { People } from '../shared/people.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import { CustomerRecordButton } from './customer-record-button.tsx';
import { CustomerLine } from './customer-line.tsx';
import { Deposits } from './deposits.tsx';
import { SignatureSide } from './signature-side.tsx';
import styles from './ticket.module.css';
import { WalkInData } from './walk-in-data.tsx';

interface TicketSideProps {
  readonly ticket: Ticket;
  readonly people: People;
}

type Header = Pick<Ticket, 'customer' | 'due' | 'priority' | 'technician' | 'note'>;

/** What holds for the whole ticket. Each change is kept at once. */
export function TicketSide(props: TicketSideProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [changing, setChanging] = createSignal<Ticket['customer'] | null>(null);
  const fixed = () => props.ticket.closed_at !== null || !workbench.may('repairs.write');
  const save = (fields: Partial<Header>) => {
    const { id, revision, customer, due, priority, technician, note } = props.ticket;
    const header = { customer: { ...customer }, due, priority, technician, note };
    return tell(repairs.saveTicket({ id, revision, ...header, ...fields }));
  };
  const keepCustomer = async () => {
    const customer = changing();
    if (customer && (await save({ customer }))) setChanging(null);
  };
  return (
    <aside class={styles.side} aria-label={t('ticket')}>
      <section class={styles.card}>
        <div class={styles.figures}>
          <Figure label={t('toPay')} size="large">
            {format.money(props.ticket.toPay_minor)}
          </Figure>
          <Show when={props.ticket.depositHeld_minor > 0}>
            <Figure label={t('depositHeld')}>{format.money(props.ticket.depositHeld_minor)}</Figure>
          </Show>
        </div>
        <Deposits ticket={props.ticket} />
      </section>
      <section class={styles.card} aria-label={t('customer')}>
        <Show
          when={changing()}
          fallback={
            <>
              <CustomerLine ticket={props.ticket} />
              <CustomerRecordButton party={props.ticket.customer.party} />
              <Show when={!fixed()}>
                <Button
                  class={styles.start}
                  kind="quiet"
                  icon="pencil"
                  onClick={() => setChanging({ ...props.ticket.customer })}
                >
                  {t('changeCustomer')}
                </Button>
              </Show>
              <WalkInData ticket={props.ticket} />
            </>
          }
        >
          {(customer) => (
            <>
              <CustomerFields customer={customer()} onChange={setChanging} />
              <div class={styles.row}>
                <Button kind="primary" onClick={() => void keepCustomer()}>
                  {t('save')}
                </Button>
                <Button kind="quiet" onClick={() => setChanging(null)}>
                  {t('leaveAsIs')}
                </Button>
              </div>
            </>
          )}
        </Show>
      </section>
      <section class={styles.card} aria-label={t('promise')}>
        <TextField
          type="date"
          label={t('due')}
          disabled={fixed()}
          value={props.ticket.due ?? ''}
          onCommit={(due) => void save({ due: due === '' ? null : due })}
        />
        <Select
          label={t('priority')}
          disabled={fixed()}
          value={props.ticket.priority}
          options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
          onChange={(priority) => void save({ priority: priority as Priority })}
        />
        <TextField
          label={t('note')}
          multiline={3}
          maxLength={MAX_TICKET_NOTE}
          disabled={fixed()}
          value={props.ticket.note}
          onCommit={(note) => void save({ note })}
        />
        <p class={styles.rest}>
          {t('openedBy', {
            when: format.dateTime(props.ticket.opened_at),
            person: props.people.nameOf(props.ticket.openedBy),
          })}
        </p>
      </section>
      <SignatureSide ticket={props.ticket} fixed={fixed()} />
    </aside>
  );
}
