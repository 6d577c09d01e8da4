import { isRefusal, toFaultData } from '@counterpart/sdk';
import {
  Button,
  createLive,
  Dialog,
  Loaded,
  PaperSelect,
  PrintPaper,
  TextField,
  useClient,
  usePaper,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './balances.module.css';
import { firstOfMonth, today } from './today.ts';

interface StatementProps {
  readonly customer: Customer;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** An account over any period, as the customer gets it: on the screen, on paper, as a file. */
export function StatementDialog(props: StatementProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const kind = usePaper('customers.statementPaper');
  const [from, setFrom] = createSignal(firstOfMonth());
  const [to, setTo] = createSignal(today());
  const [busy, setBusy] = createSignal(false);
  const sound = () => from() !== '' && to() !== '' && from() <= to();
  const paper = createLive(() =>
    props.open && sound()
      ? client.statementDocument({ customer: props.customer.id, from: from(), to: to() })
      : undefined,
  );
  const run = async (work: (document: NonNullable<ReturnType<typeof paper>>) => Promise<void>) => {
    const document = paper();
    if (!document || busy()) return;
    setBusy(true);
    try {
      await work(document);
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  const print = () =>
    run(async (document) => {
      const job = await kind.print(document);
      if (!job) return;
      if (isRefusal(job)) workbench.notify({ kind: 'warning', text: job.message });
      else workbench.notify({ kind: 'success', text: t('statement.sent', { title: job.title }) });
    });
  const save = () => run((document) => kind.save(document));
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('statement.title')}
      size="large"
      actions={
        <>
          <Button icon="download" disabled={busy() || !paper()} onClick={() => void save()}>
            {t('statement.pdf')}
          </Button>
          <Button kind="primary" icon="printer" disabled={busy() || !paper()} onClick={() => void print()}>
            {t('statement.print')}
          </Button>
        </>
      }
    >
      <div class={styles['period']}>
        <TextField label={t('statement.from')} type="date" value={from()} onChange={setFrom} />
        <TextField
          label={t('statement.to')}
          type="date"
          value={to()}
          onChange={setTo}
          error={sound() ? undefined : t('statement.unsound')}
        />
        <PaperSelect label={t('statement.paper')} value={kind.size()} onChange={kind.choose} />
      </div>
      <Show when={props.open && sound()}>
        <Loaded live={paper}>
          {(document) => (
            <div class={styles['paper']}>
              <Show when={document()}>
                {(found) => <PrintPaper document={found()} label={t('statement.title')} />}
              </Show>
            </div>
          )}
        </Loaded>
      </Show>
    </Dialog>
  );
}
