import { For, type JSX, Show } from 'solid-js';
import { Icon, TextField, useFormat } from '@counterpart/sdk/view';
import type { ShiftCount } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './shift-dialog.module.css';

interface CountOutcomeProps {
  readonly count: ShiftCount;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onEnter: () => void;
}

/** What was counted beside what should be there; a difference asks why. */
export function CountOutcome(props: CountOutcomeProps): JSX.Element {
  const format = useFormat();
  const differs = () => props.count.tenders.some(({ difference_minor }) => difference_minor !== 0);
  return (
    <>
      <table class={styles['outcome']}>
        <thead>
          <tr>
            <th scope="col">{t('outcome.method')}</th>
            <th scope="col">{t('report.counted')}</th>
            <th scope="col">{t('report.expected')}</th>
            <th scope="col">{t('report.difference')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.count.tenders}>
            {({ title, counted_minor, expected_minor, difference_minor }) => (
              <tr>
                <th scope="row">{title}</th>
                <td class="cp-figures">{format.money(counted_minor)}</td>
                <td class="cp-figures">{format.money(expected_minor)}</td>
                <td>
                  <span
                    class={`cp-figures ${styles['difference']}`}
                    data-differs={difference_minor === 0 ? undefined : ''}
                  >
                    <Icon name={difference_minor === 0 ? 'circle-check' : 'alert'} size={16} />
                    {difference_minor > 0 ? '+' : ''}
                    {format.money(difference_minor)}
                  </span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={differs()}>
        <TextField
          class={styles['reason']}
          label={t('outcome.reason')}
          description={t('outcome.reasonHelp')}
          value={props.reason}
          onChange={props.onReason}
          maxLength={500}
          autofocus
          onKeyDown={(event) => event.key === 'Enter' && props.onEnter()}
        />
      </Show>
    </>
  );
}
