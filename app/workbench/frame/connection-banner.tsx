import { Icon } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';

/** Says that nothing is lost while the host, or the books, cannot be reached. The views stay as they are. */
export function ConnectionBanner(props: { readonly host: HostState }): JSX.Element {
  const moving = () => props.host.moving.to();
  const sentence = () => {
    const to = moving();
    if (to !== undefined) return t('place.moving', { place: to });
    if (props.host.connection() !== 'connected') return t('connection.lost');
    return props.host.keeperAway()?.sentence;
  };
  return (
    <Show when={sentence()}>
      {(text) => (
        <div class="connection-banner" role="alert" data-tone={moving() === undefined ? undefined : 'info'}>
          <Icon name={moving() === undefined ? 'unplug' : 'refresh'} />
          {text()}
        </div>
      )}
    </Show>
  );
}
