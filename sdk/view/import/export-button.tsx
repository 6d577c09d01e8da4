import { exportersContract } from '../../core/index.ts';
import { toFaultData } from '../../errors/index.ts';
import { Button } from '../actions/button.tsx';
import { saveFile } from '../files/save-file.ts';
import { useFormat } from '../format/use-format.ts';
import { useClient } from '../live.ts';
import { useWorkbench } from '../workbench.ts';
import { createSignal, type JSX } from 'solid-js';
import { t } from './import-words.ts';

export interface ExportButtonProps {
  /** As the exporter's: `products`. */
  readonly kind: string;
  /** What several rows are: "products". */
  readonly things: string;
  readonly fileName: string;
}

/** Everything of a kind, with all that it has, as a file that imports again. */
export function ExportButton(props: ExportButtonProps): JSX.Element {
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
          kind: props.kind,
          after,
        });
        parts.push(page.text);
        rows += page.rows;
        if (page.next === null) break;
        after = page.next;
      }
      saveFile(props.fileName, new Blob(parts, { type: 'text/csv' }));
      workbench.notify({
        kind: 'success',
        text: t('exported', {
          rows: format.quantity(rows * 1000),
          things: props.things,
          file: props.fileName,
        }),
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
