import type { CustomerSideProps } from '@counterpart/customers/api';
import { createLive, EmptyState, Loaded, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import { repairsContract, STATE_CLASSES } from '../../api/index.ts';
import { ticketArgument } from '../shared/argument.ts';
import { CUSTOMERS } from '../shared/modules.ts';
import { StateBadge } from '../states/state-badge.tsx';
import { t } from '../text/t.ts';
import styles from '../ticket/ticket.module.css';

/** What a customer brought: the devices that are here, then those that left. */
export function CustomerRepairs(props: CustomerSideProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const format = useFormat();
  const page = createLive(() =>
    repairs.devices({
      party: { provider: CUSTOMERS, refs: [...props.refs] },
      classes: [...STATE_CLASSES],
      limit: 100,
    }),
  );
  return (
    <Loaded
      live={page}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState icon="wrench" title={t('noRepairsOfThem')} />}
    >
      {(found) => (
        <ul class={styles.lines} aria-label={t('repairs')}>
          <For each={found().devices}>
            {(card) => (
              <li>
                <button
                  type="button"
                  class={styles.earlier}
                  onClick={() => workbench.open('repairs.tickets', ticketArgument(card.ticket, card.id))}
                >
                  <span class={styles.grow}>
                    <strong>{card.name}</strong>
                    <br />
                    <span class={styles.rest}>
                      {[card.label, card.serial, format.dateTime(card.opened_at)].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <StateBadge state={card.state} />
                </button>
              </li>
            )}
          </For>
        </ul>
      )}
    </Loaded>
  );
}
