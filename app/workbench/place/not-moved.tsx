import { Notice } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';

/** Said when the till came back from a move and is where it was. */
export function NotMoved(props: { readonly host: HostState }): JSX.Element {
  const trouble = () => props.host.place()?.trouble ?? '';
  return (
    <Show when={props.host.moving.failedTo()}>
      {(place) => (
        <div class="place-not-moved">
          <Notice tone="danger">{`${t('place.notMoved', { place: place() })} ${trouble()}`}</Notice>
        </div>
      )}
    </Show>
  );
}
