import { createLive, Loaded, useClient, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { type RepairEvent, repairsContract, type RepairDevice, type Ticket } from '../../../api/index.ts';
import type { People } from '../../shared/people.ts';
import { StateBadge } from '../../states/state-badge.tsx';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

interface HistorySideProps {
  readonly ticket: Ticket;
  readonly device: RepairDevice;
  readonly people: People;
  readonly onOpen: (ticket: string, device: string | null) => void;
}

/** What happened to a device here, and what was done to it before. */
export function HistorySide(props: HistorySideProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const format = useFormat();
  const events = createLive(() => repairs.ticketEvents({ ticket: props.ticket.id }));
  const earlier = createLive(() =>
    props.device.serial === '' ? undefined : repairs.deviceHistory({ serial: props.device.serial }),
  );
  const others = () => (earlier() ?? []).filter(({ id }) => id !== props.device.id);
  return (
    <div class={styles.stack}>
      <Show when={others().length > 0}>
        <h3 class={styles.heading}>{t('earlierRepairs')}</h3>
        <ul class={styles.lines} aria-label={t('earlierRepairs')}>
          <For each={others()}>
            {(card) => (
              <li>
                <button
                  type="button"
                  class={styles.earlier}
                  onClick={() => props.onOpen(card.ticket, card.id)}
                >
                  <span class={styles.grow}>
                    {card.label} · {card.fault}
                  </span>
                  <StateBadge state={card.state} />
                  <span class={styles.rest}>{format.dateTime(card.opened_at)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Loaded live={events}>
        {(all) => (
          <ol class={styles.lines} aria-label={t('history')}>
            <For each={all().filter(({ device }) => device === props.device.id)}>
              {(event) => <EventLine event={event} person={props.people.nameOf(event.person)} />}
            </For>
          </ol>
        )}
      </Loaded>
    </div>
  );
}

function EventLine(props: { readonly event: RepairEvent; readonly person: string }): JSX.Element {
  const format = useFormat();
  return (
    <li class={styles.line}>
      <span class={styles.grow}>
        {t(`event.${props.event.kind}`)}
        <Show when={props.event.to}>
          {(to) => (
            <>
              {': '}
              <StateBadge state={to()} />
            </>
          )}
        </Show>{' '}
        <span class={styles.rest}>{props.event.detail}</span>
      </span>
      <span class={styles.rest}>
        {[props.person, format.dateTime(props.event.at)].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}
