import { createSignal, type JSX } from 'solid-js';
import { isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, saveFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './receipt-actions.module.css';

interface ReceiptActionsProps {
  readonly document: string;
  /** It was handed out before: what is printed says so. */
  readonly copy?: boolean | undefined;
}

/** A receipt on paper or as a file. */
export function ReceiptActions(props: ReceiptActionsProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const [busy, setBusy] = createSignal(false);
  const run = async (work: () => Promise<string | undefined>) => {
    setBusy(true);
    try {
      const problem = await work();
      if (problem !== undefined) workbench.notify({ kind: 'warning', text: problem });
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  const input = () => ({ document: props.document, copy: props.copy === true });
  const print = async () => {
    const job = await sales.printReceipt(input());
    if (isRefusal(job)) return job.message;
    workbench.notify({ kind: 'success', text: t('receipt.sent', { title: job.title }) });
    return undefined;
  };
  const save = async () => {
    const file = await sales.receiptPdf(input());
    if (isRefusal(file)) return file.message;
    saveFile(file.fileName, file.data);
    return undefined;
  };
  return (
    <div class={styles['actions']}>
      <Button icon="printer" shortcut="Ctrl+P" busy={busy()} onClick={() => void run(print)}>
        {props.copy ? t('receipt.printCopy') : t('receipt.print')}
      </Button>
      <Button icon="download" busy={busy()} onClick={() => void run(save)}>
        {t('receipt.pdf')}
      </Button>
    </div>
  );
}
