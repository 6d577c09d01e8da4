import { Icon, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';

/** Says that nothing is lost while the host cannot be reached. The views stay as they are. */
export function ConnectionBanner(): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show when={!workbench.connected()}>
      <div class="connection-banner" role="alert">
        <Icon name="unplug" />
        {t('connection.lost')}
      </div>
    </Show>
  );
}
