import type { Place } from '@counterpart/sdk';
import { Badge, Icon } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { placeSentence } from './place-words.ts';

const ICONS = { computer: 'monitor', keeper: 'store', follower: 'plug', folder: 'boxes' } as const;

/** Where the shop lives now, in plain words. */
export function CurrentPlace(props: { readonly place: Place }): JSX.Element {
  return (
    <div class="setting-card place-now">
      <Icon name={ICONS[props.place.kind]} size={28} class="place-now-icon" />
      <div class="place-now-text">
        <h3>{placeSentence(props.place)}</h3>
        <p class="status-quiet">{t(`place.now.${props.place.kind}.text`)}</p>
        <dl class="facts">
          <Show when={props.place.path}>
            {(path) => (
              <>
                <dt>{t('place.file')}</dt>
                <dd class="place-path">{path()}</dd>
              </>
            )}
          </Show>
          <Show when={props.place.keeper}>
            {(keeper) => (
              <>
                <dt>{t('place.reachedAt')}</dt>
                <dd class="place-path">{keeper().at}</dd>
                <dt>{t('place.connection')}</dt>
                <dd>
                  <Badge tone={keeper().connected ? 'success' : 'warning'}>
                    {t(keeper().connected ? 'place.connected' : 'place.notConnected')}
                  </Badge>
                </dd>
              </>
            )}
          </Show>
        </dl>
      </div>
    </div>
  );
}
