import { Button, TextField, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { repairsContract, type RepairDevice } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

/** A pass code that was asked for stays in sight so long. */
const SHOWN_MS = 30_000;

/** The pass code of a device, hidden until somebody who may asks for it; that they asked is kept. */
export function PasscodeLine(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [read, setRead] = createSignal<string | null>(null);
  // Forgotten at the pick-up or at another till, it is not shown here any longer either.
  const shown = () => (props.device.hasPasscode ? read() : null);
  const [typed, setTyped] = createSignal<string | null>(null);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(hiding));
  const show = async () => {
    const told = await tell(repairs.readPasscode({ device: props.device.id }));
    if (!told) return;
    setRead(told.passcode);
    clearTimeout(hiding);
    hiding = setTimeout(() => setRead(null), SHOWN_MS);
  };
  const keep = async () => {
    const passcode = typed();
    if (passcode === null) return;
    if (await tell(repairs.setPasscode({ device: props.device.id, passcode }))) setTyped(null);
  };
  const may = () => workbench.may('repairs.write') && props.device.closed_at === null;
  return (
    <div class={styles.row}>
      <Show
        when={typed() !== null}
        fallback={
          <>
            <span class={styles.grow}>
              {t('passcode')}:{' '}
              <output aria-label={t('passcode')}>
                {shown() ?? (props.device.hasPasscode ? t('passcodeHidden') : t('passcodeNone'))}
              </output>
            </span>
            <Show when={props.device.hasPasscode}>
              <Button
                kind="quiet"
                icon={shown() === null ? 'eye' : 'eye-off'}
                onClick={() => (shown() === null ? void show() : setRead(null))}
              >
                {shown() === null ? t('showPasscode') : t('hidePasscode')}
              </Button>
            </Show>
            <Show when={may()}>
              <Button kind="quiet" icon="pencil" onClick={() => setTyped('')}>
                {t('changePasscode')}
              </Button>
            </Show>
          </>
        }
      >
        <TextField
          label={t('passcode')}
          description={t('passcodeEmptied')}
          type="password"
          autocomplete="one-time-code"
          maxLength={100}
          autofocus
          value={typed() ?? ''}
          onChange={setTyped}
        />
        <Button onClick={() => void keep()}>{t('save')}</Button>
        <Button kind="quiet" onClick={() => setTyped(null)}>
          {t('leaveAsIs')}
        </Button>
      </Show>
    </div>
  );
}
