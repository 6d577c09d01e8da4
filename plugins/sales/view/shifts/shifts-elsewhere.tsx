import { For, type JSX, Show } from 'solid-js';
import { Button, createLive, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { salesContract, type Shift } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { usePersonNames } from './person-names.ts';
import styles from './current-shift.module.css';

interface ShiftsElsewhereProps {
  readonly onCloseShift: (shift: Shift) => void;
}

/** The shifts that are open at other tills, for who may close another's: a till may be broken, somebody gone home. */
export function ShiftsElsewhere(props: ShiftsElsewhereProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const format = useFormat();
  const names = usePersonNames();
  const open = createLive(() => (workbench.may('sales.manageShifts') ? sales.openShifts({}) : undefined));
  const elsewhere = () => (open() ?? []).filter(({ till }) => till !== workbench.till().id);
  return (
    <Show when={elsewhere().length > 0}>
      <section class={styles['current']} aria-labelledby="shifts-elsewhere">
        <h2 class={styles['title']} id="shifts-elsewhere">
          {t('shift.elsewhere')}
        </h2>
        <ul class={styles['movements']}>
          <For each={elsewhere()}>
            {(shift) => (
              <li class={styles['movement']}>
                <span>{t('shift.name', { number: shift.number, register: shift.register.name })}</span>
                <span class={styles['since']}>
                  {[format.dateTime(shift.opened_at), names(shift.openedBy)].filter(Boolean).join(' · ')}
                </span>
                <Button onClick={() => props.onCloseShift(shift)}>{t('shift.close')}</Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
