import { isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, Dialog, Notice, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { batch, createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { type Family, inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { changesOf, type GridRow, gridRows } from './grid-draft.ts';
import { VariantGrid } from './variant-grid.tsx';

interface VariantGridDialogProps {
  readonly family: Family;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All variants of a family at once: which there are, their codes and prices. */
export function VariantGridDialog(props: VariantGridDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const [rows, setRows] = createStore<GridRow[]>([]);
  const [message, setMessage] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  // As it was when the dialog was opened: what others change meanwhile is refused when it is saved.
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        batch(() => {
          setRows(reconcile(gridRows(props.family)));
          setMessage(undefined);
        });
      },
    ),
  );
  const attempt = async (work: () => Promise<string | undefined>) => {
    if (busy()) return;
    setBusy(true);
    setMessage(await work().catch((error: unknown) => toFaultData(error).message));
    setBusy(false);
  };
  const save = () =>
    attempt(async () => {
      const variants = changesOf(unwrap(rows));
      if (variants.length > 0) {
        const saved = await inventory.saveVariants({ family: props.family.product.id, variants });
        if (isRefusal(saved)) return saved.message;
        workbench.notify({ kind: 'success', text: t('savedVariants', { name: saved.product.name }) });
      }
      props.onClose();
      return undefined;
    });
  const fillCodes = () =>
    attempt(async () => {
      for (const [index, row] of rows.entries()) {
        if (!row.exists || row.code.trim() !== '') continue;
        const made = await inventory.newBarcode({});
        if (isRefusal(made)) return made.message;
        setRows(index, 'code', made.code);
      }
      return undefined;
    });
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('grid', { name: props.family.product.name })}
      description={t('grid.help', { price: format.money(props.family.product.price_minor) })}
      size="large"
      actions={
        <>
          <Button icon="barcode" busy={busy()} onClick={() => void fillCodes()}>
            {t('grid.fillCodes')}
          </Button>
          <Button kind="primary" shortcut="Ctrl+S" busy={busy()} onClick={() => void save()}>
            {t('saveAll')}
          </Button>
        </>
      }
    >
      <Show when={message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <VariantGrid family={props.family} rows={rows} onChange={(index, changed) => setRows(index, changed)} />
    </Dialog>
  );
}
