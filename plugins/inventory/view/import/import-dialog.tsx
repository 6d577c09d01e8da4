import { Button, Dialog, Notice, Spinner, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { createImport } from './create-import.ts';
import { FileField } from './file-field.tsx';
import { ImportReportView } from './import-report.tsx';

interface ImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Choose a file, see what importing it would do, row by row, then do it. */
export function ImportDialog(props: ImportDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const state = createImport('products');
  const close = () => {
    state.reset();
    props.onClose();
  };
  const run = async () => {
    const report = await state.run();
    if (!report) return;
    workbench.notify({
      kind: 'success',
      text: t('imported', {
        created: format.quantity(report.created * 1000),
        updated: format.quantity(report.updated * 1000),
      }),
    });
  };
  const changes = () => {
    const report = state.report();
    return report?.dryRun ? report.created + report.updated : 0;
  };
  const buttonText = () => {
    if (changes() === 0) return t('nothingToImport');
    return changes() === 1 ? t('importOne') : t('importCount', { count: format.quantity(changes() * 1000) });
  };
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t('importProducts')}
      size="large"
      actions={
        <>
          <Button onClick={close}>{state.report()?.dryRun === false ? t('close') : t('cancel')}</Button>
          <Show when={state.report()?.dryRun}>
            <Button kind="primary" busy={state.busy()} disabled={changes() === 0} onClick={() => void run()}>
              {buttonText()}
            </Button>
          </Show>
        </>
      }
    >
      <FileField
        label={t('chooseFile')}
        description={t('chooseFileHint')}
        disabled={state.busy()}
        onChoose={(file) => void state.choose(file)}
      />
      <Show when={state.busy()}>
        <Spinner label={t('checking')} />
      </Show>
      <Show when={state.problem()}>{(problem) => <Notice tone="danger">{problem()}</Notice>}</Show>
      <Show when={state.report()}>{(report) => <ImportReportView report={report()} />}</Show>
    </Dialog>
  );
}
