import { For, type JSX, Show } from 'solid-js';
import { Button, Figure, Icon, useFormat, useWorkbench } from '@counterpart/sdk/view';
import type { Shift } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { usePersonNames } from './person-names.ts';
import styles from './current-shift.module.css';

interface CurrentShiftProps {
  readonly shift: Shift;
  readonly onMoveCash: () => void;
  readonly onX: () => void;
  readonly onCloseShift: () => void;
}

/** The open shift of this till, without what should be in its drawer. */
export function CurrentShift(props: CurrentShiftProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const names = usePersonNames();
  return (
    <section class={styles['current']} aria-label={t('shift.current')}>
      <header class={styles['head']}>
        <h2 class={styles['title']}>
          {t('shift.name', { number: props.shift.number, register: props.shift.register.name })}
        </h2>
        <p class={styles['since']}>
          {[format.dateTime(props.shift.opened_at), names(props.shift.openedBy)].filter(Boolean).join(' · ')}
        </p>
      </header>
      <div class={styles['figures']}>
        <Figure label={t('shift.float')} size="large">
          {format.money(props.shift.float_minor)}
        </Figure>
        <Figure label={t('shift.documents')} size="large">
          {String(props.shift.documents)}
        </Figure>
      </div>
      <div class={styles['actions']}>
        <Button icon="coins" shortcut="F6" onClick={props.onMoveCash}>
          {t('cash.title')}
        </Button>
        <Show when={workbench.may('sales.xReport')}>
          <Button icon="file" shortcut="F7" onClick={props.onX}>
            {t('x.title')}
          </Button>
        </Show>
        <Button kind="primary" icon="lock" shortcut="F9" onClick={props.onCloseShift}>
          {t('shift.close')}
        </Button>
      </div>
      <Show when={props.shift.movements.length > 0}>
        <ul class={styles['movements']} aria-label={t('report.movements')}>
          <For each={props.shift.movements}>
            {({ kind, reason, amount_minor, at, person }) => (
              <li class={styles['movement']}>
                <Icon name={kind === 'paid-in' ? 'plus' : 'minus'} size={16} />
                <span>
                  {t(`report.movement.${kind}`)}: {reason}
                  <span class={styles['since']}>
                    {' '}
                    {[format.time(at), names(person)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span class="cp-figures">
                  {format.money(kind === 'paid-in' ? amount_minor : -amount_minor)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
