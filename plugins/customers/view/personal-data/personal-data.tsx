import { Button, Dialog, Notice, saveFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { isRefusal, toFaultData } from '@counterpart/sdk';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './personal-data.module.css';

/** What the shop knows of a person, to be handed out, or erased for good. */
export function PersonalDataButtons(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const [erasing, setErasing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  const attempt = async <T extends object>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setMessage(undefined);
    try {
      const result = await work();
      if (!isRefusal(result)) return result;
      setMessage(result.message);
    } catch (error) {
      setMessage(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  const give = async () => {
    const given = await attempt(() => client.exportPerson({ customer: props.customer.id }));
    if (!given || isRefusal(given)) return;
    for (const { fileName, type, text } of given.files) saveFile(fileName, new Blob([text], { type }));
  };
  const erase = async () => {
    const { name } = props.customer;
    const erased = await attempt(() => client.erasePerson({ customer: props.customer.id }));
    if (!erased) return;
    setErasing(false);
    workbench.notify({ kind: 'success', text: t('erase.done', { name }) });
  };
  return (
    <section class={styles['section']} aria-label={t('personalData')}>
      <h3 class={styles['heading']}>{t('personalData')}</h3>
      <Show when={!erasing() && message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <div class={styles['buttons']}>
        <Button icon="download" busy={busy() && !erasing()} onClick={() => void give()}>
          {t('person.export')}
        </Button>
        <Button kind="danger" icon="trash" onClick={() => setErasing(true)}>
          {t('erase.button')}
        </Button>
      </div>
      <Dialog
        open={erasing()}
        onClose={() => setErasing(false)}
        title={t('erase.title', { name: props.customer.name })}
        description={t('erase.help')}
        size="small"
        actions={
          <>
            <Button onClick={() => setErasing(false)}>{t('erase.keep')}</Button>
            <Button kind="danger" busy={busy()} onClick={() => void erase()}>
              {t('erase.confirm')}
            </Button>
          </>
        }
      >
        <Show when={message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      </Dialog>
    </section>
  );
}
