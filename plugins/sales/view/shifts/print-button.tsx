import type { JSX } from 'solid-js';
import { Button, useClient, useWorkbench } from '@counterpart/sdk/view';
import { salesContract, type XReport, type ZReport } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createTask } from './create-task.ts';

interface PrintButtonProps {
  readonly report: XReport | ZReport;
  /** It was printed before, or may have been. */
  readonly copy?: boolean | undefined;
}

/** Puts a report into this till's print queue. */
export function PrintButton(props: PrintButtonProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const task = createTask();
  const print = async () => {
    const { report } = props;
    const job = await task.run((options) =>
      'seal' in report
        ? sales.printZ({ id: report.id, copy: props.copy ?? false }, options)
        : sales.printX({ shift: report.shift.id, at: report.at }, options),
    );
    if (job) return;
    workbench.notify({ kind: 'warning', text: task.message() ?? '' });
  };
  return (
    <Button icon="printer" size="large" shortcut="Ctrl+P" busy={task.busy()} onClick={() => void print()}>
      {t(props.copy ? 'report.printCopy' : 'report.print')}
    </Button>
  );
}
