import {
  Button,
  type Signature,
  SignaturePad,
  uploadFile,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { repairsContract, type Ticket } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import styles from './ticket.module.css';

interface SignatureSideProps {
  readonly ticket: Ticket;
  readonly fixed: boolean;
}

/** What the customer signed; a ticket without it can be signed later. */
export function SignatureSide(props: SignatureSideProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [signature, setSignature] = createSignal<Signature | null>(null);
  const [busy, setBusy] = createSignal(false);
  const keep = async () => {
    const signed = signature();
    if (!signed) return;
    setBusy(true);
    const sent = await tell(signed.file().then((file) => uploadFile(workbench, file)));
    if (sent) await tell(repairs.sign({ ticket: props.ticket.id, upload: sent.upload }));
    setBusy(false);
  };
  return (
    <section class={styles.card} aria-label={t('signature')}>
      <Show
        when={props.ticket.signature}
        fallback={
          <Show when={!props.fixed} fallback={<p class={styles.rest}>{t('notSigned')}</p>}>
            <SignaturePad label={t('signature')} description={t('signatureHelp')} onChange={setSignature} />
            <Show when={signature()}>
              <Button kind="primary" busy={busy()} onClick={() => void keep()}>
                {t('keepSignature')}
              </Button>
            </Show>
          </Show>
        }
      >
        {(picture) => (
          <img class={styles.signature} src={workbench.fileUrl(picture().large)} alt={t('signature')} />
        )}
      </Show>
    </section>
  );
}
