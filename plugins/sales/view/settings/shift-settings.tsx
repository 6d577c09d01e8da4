import type { JSX } from 'solid-js';
import { settingsContract } from '@counterpart/sdk';
import { Switch, useClient, useWorkbench } from '@counterpart/sdk/view';
import { NEED_SHIFT } from '../shifts/need-shift.ts';
import { t } from '../text/t.ts';

/** Under Settings: whether the shop sells in shifts only. */
export function ShiftSettings(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  return (
    <div class="setting-card">
      <Switch
        label={t('shift.needed')}
        description={t('shift.neededHelp')}
        checked={workbench.setting(NEED_SHIFT) === true}
        onChange={(value) => void settings.set({ id: NEED_SHIFT, value })}
      />
    </div>
  );
}
