import { exportersContract, toFaultData } from '@counterpart/sdk';
import { Button, saveFile, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { t } from '../text/t.ts';

/** Every product, with all that it has, as a file that imports again. */
export function ExportButton(): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const exporters = useClient(exportersContract);
  const [busy, setBusy] = createSignal(false);
  const run = async () => {
    setBusy(true);
    try {
      const parts: string[] = [];
      let rows = 0;
      for (let after: string | null = null; ;) {
        const page: { text: string; rows: number; next: string | null } = await exporters.page({
          kind: 'products',
          after,
        });
        parts.push(page.text);
        rows += page.rows;
        if (page.next === null) break;
        after = page.next;
      }
      saveFile(t('exportFile'), new Blob(parts, { type: 'text/csv' }));
      workbench.notify({
        kind: 'success',
        text: t('exported', { rows: format.quantity(rows * 1000), file: t('exportFile') }),
      });
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon="download" busy={busy()} onClick={() => void run()}>
      {t('exportProducts')}
    </Button>
  );
}
