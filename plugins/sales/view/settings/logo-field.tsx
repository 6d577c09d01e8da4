import { isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, createLive, Notice, uploadFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import { salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './logo-field.module.css';
import { toLogo } from './to-logo.ts';

/** The picture at the top of receipts. */
export function LogoField(): JSX.Element {
  const id = createUniqueId();
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const logo = createLive(() => sales.receiptLogo());
  const [problem, setProblem] = createSignal<string>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    // What the browser cannot draw is sent as it is: the answer says what is the matter with it.
    const sent = await uploadFile(workbench, await toLogo(file).catch(() => file));
    const done = isRefusal(sent) ? sent : await sales.setReceiptLogo({ upload: sent.upload });
    if (isRefusal(done)) setProblem(done.message);
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
        onChange={(event) => {
          choose(event.currentTarget.files?.[0]).catch((error: unknown) =>
            setProblem(toFaultData(error).message),
          );
        }}
      />
      <p id={`${id}-help`} class={styles['help']}>
        {t('paper.logoHelp')}
      </p>
      <Show when={problem()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <Show when={logo()?.picture}>
        {(picture) => (
          <div class={styles['shown']}>
            <img src={`data:image/webp;base64,${picture()}`} alt={t('paper.logo')} />
            <Button icon="trash" kind="quiet" onClick={() => void sales.setReceiptLogo({ upload: null })}>
              {t('paper.noLogo')}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
}
