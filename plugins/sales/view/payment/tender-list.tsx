import { For, type JSX, Show } from 'solid-js';
import { IconButton, useFormat } from '@counterpart/sdk/view';
import type { Tender } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';

/** Why one part could not be taken. */
export interface RefusedTender {
  readonly tender: string;
  readonly message: string;
}

interface TenderListProps {
  readonly tenders: readonly Tender[];
  readonly refused: RefusedTender | undefined;
  readonly disabled: boolean;
  readonly onRemove: (tender: string) => void;
}

/** The parts of the payment that are on the counter. */
export function TenderList(props: TenderListProps): JSX.Element {
  const format = useFormat();
  const amount = ({ tendered_minor }: Tender) => format.money(Math.abs(tendered_minor));
  return (
    <Show when={props.tenders.length > 0}>
      <section>
        <h3 class={styles['heading']}>{t('payment.parts')}</h3>
        <ul class={styles['parts']} role="list">
          <For each={props.tenders}>
            {(tender) => {
              const refused = () => (props.refused?.tender === tender.id ? props.refused.message : undefined);
              return (
                <li class={styles['part']} data-refused={refused() === undefined ? undefined : ''}>
                  <div class={styles['partName']}>
                    <span>{tender.title}</span>
                    <Show when={tender.reference}>
                      {(reference) => <span class={styles['hint']}>{reference()}</span>}
                    </Show>
                  </div>
                  <span class={`cp-figures ${styles['partAmount']}`}>{amount(tender)}</span>
                  <IconButton
                    icon="x"
                    label={t('payment.removePart', { method: tender.title, amount: amount(tender) })}
                    disabled={props.disabled}
                    onClick={() => props.onRemove(tender.id)}
                  />
                  <Show when={refused()}>
                    {(message) => (
                      <p class={styles['why']} role="alert">
                        {message()}
                      </p>
                    )}
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
