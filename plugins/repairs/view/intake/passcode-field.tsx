import { IconButton, TextField } from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './intake.module.css';

interface PasscodeFieldProps {
  readonly value: string;
  readonly onChange: (passcode: string) => void;
}

/** What unlocks the device; nobody behind the customer reads along. */
export function PasscodeField(props: PasscodeFieldProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <div class={styles.passcode}>
      <TextField
        label={t('passcode')}
        type={shown() ? 'text' : 'password'}
        autocomplete="one-time-code"
        maxLength={100}
        value={props.value}
        onChange={(passcode) => props.onChange(passcode)}
      />
      <IconButton
        icon={shown() ? 'eye-off' : 'eye'}
        label={shown() ? t('hidePasscode') : t('showPasscode')}
        onClick={() => setShown(!shown())}
      />
    </div>
  );
}
