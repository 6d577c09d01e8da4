import { type JSX } from 'solid-js';
import { createLive, StatusItem, useClient, useWorkbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { NEED_SHIFT } from './need-shift.ts';

/** The till's shift in the status bar. */
export function ShiftStatus(): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const shift = createLive(() => sales.shift({}));
  const text = () => {
    const open = shift();
    return open ? t('shift.status', { number: open.number }) : t('shift.statusNone');
  };
  const missing = () => workbench.setting(NEED_SHIFT) === true && !shift.loading && shift() === null;
  return (
    <StatusItem
      icon={missing() ? 'alert' : 'wallet'}
      label={text()}
      tone={missing() ? 'warning' : 'neutral'}
      onClick={() => workbench.open('sales.shift')}
    >
      {text()}
    </StatusItem>
  );
}
