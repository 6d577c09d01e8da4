import { createUniqueId, type JSX, Show } from 'solid-js';
import { Button } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import styles from './logo-field.module.css';
import { toLogo } from './to-logo.ts';

interface LogoFieldProps {
  /** In base64; empty without one. */
  readonly logo: string;
  readonly onChange: (logo: string) => void;
}

/** The picture at the top of receipts. */
export function LogoField(props: LogoFieldProps): JSX.Element {
  const id = createUniqueId();
  const choose = async (file: File | undefined) => {
    if (file) props.onChange(await toLogo(file));
  };
  return (
    <div class={styles['field']}>
      <label for={id}>{t('paper.logo')}</label>
      <input
        id={id}
        class={styles['input']}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby={`${id}-help`}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      <p id={`${id}-help`} class={styles['help']}>
        {t('paper.logoHelp')}
      </p>
      <Show when={props.logo !== ''}>
        <div class={styles['shown']}>
          <img src={`data:image/png;base64,${props.logo}`} alt={t('paper.logo')} />
          <Button icon="trash" kind="quiet" onClick={() => props.onChange('')}>
            {t('paper.noLogo')}
          </Button>
        </div>
      </Show>
    </div>
  );
}
