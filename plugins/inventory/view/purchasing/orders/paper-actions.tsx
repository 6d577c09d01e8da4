import { toFaultData } from '@counterpart/sdk';
import { Button, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import type { PurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { OrderEditing } from './order-editor.tsx';
import { useOrderPaper } from './order-paper.ts';

/** The ways an order gets to its supplier; what was written is saved first. */
export function PaperActions(props: { readonly editing: OrderEditing }): JSX.Element {
  const workbench = useWorkbench();
  const paper = useOrderPaper();
  const [busy, setBusy] = createSignal(false);
  const run = async (work: (order: PurchaseOrder) => Promise<void>) => {
    setBusy(true);
    try {
      const order = await props.editing.current();
      if (order) await work(order);
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        icon="printer"
        shortcut="Ctrl+P"
        disabled={busy()}
        onClick={() => void run(paper.print)}
      >
        {t('order.print')}
      </Button>
      <Button kind="quiet" icon="download" disabled={busy()} onClick={() => void run(paper.save)}>
        {t('order.pdf')}
      </Button>
      <Button kind="quiet" icon="copy" disabled={busy()} onClick={() => void run(paper.copy)}>
        {t('order.copy')}
      </Button>
    </>
  );
}
