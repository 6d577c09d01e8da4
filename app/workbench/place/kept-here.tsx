import { createClient, type Place, tillsContract } from '@counterpart/sdk';
import { Notice } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { follow } from '../session/follow.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { Invite } from './invite.tsx';
import { PairedTills } from './paired-tills.tsx';

export interface KeptHereProps {
  readonly host: HostState;
  readonly serving: NonNullable<Place['serving']>;
}

/** At the computer that keeps the books: where it is reached, and who may come in. For who may manage that. */
export function KeptHere(props: KeptHereProps): JSX.Element {
  const paired = follow(props.host.session, () =>
    createClient(tillsContract, props.host.session.call).paired({}),
  );
  const tills = () => paired.value() ?? [];
  return (
    <div class="setting-card place-kept">
      <Show when={props.serving.trouble}>{(trouble) => <Notice tone="warning">{trouble()}</Notice>}</Show>
      <dl class="place-reach">
        <div>
          <dt>{t('place.addresses')}</dt>
          <dd>
            <For each={props.serving.addresses} fallback={t('place.addresses.none')}>
              {(address) => <span class="place-address">{`${address}:${props.serving.port}`}</span>}
            </For>
          </dd>
        </div>
        <Show when={props.serving.meeting}>
          {(folder) => (
            <div>
              <dt>{t('place.meetingOr')}</dt>
              <dd class="place-path">{folder()}</dd>
            </div>
          )}
        </Show>
      </dl>
      <Invite host={props.host} tills={tills()} />
      <Show when={paired.fault()}>{(fault) => <Notice tone="danger">{fault().message}</Notice>}</Show>
      <PairedTills host={props.host} tills={tills()} />
    </div>
  );
}
