import type { SyncHealth } from '@counterpart/sdk';
import { Badge, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';

/** Every till that has opened the shop: whether it is there, and which version it runs. */
export function HealthTills(props: { readonly tills: SyncHealth['tills'] }): JSX.Element {
  const format = useFormat();
  return (
    <section class="setting-card health-card">
      <h2>{t('sync.tillsTitle')}</h2>
      <Show when={props.tills.length > 0} fallback={<p class="status-quiet">{t('health.unknown')}</p>}>
        <ul role="list" class="health-tills">
          <For each={props.tills}>
            {(till) => (
              <li>
                <span class="health-till-name">{till.name}</span>
                <Show when={till.this}>
                  <Badge tone="accent">{t('sync.thisTill')}</Badge>
                </Show>
                <Badge tone={till.online ? 'success' : 'neutral'}>
                  {t(till.online ? 'sync.online' : 'sync.offline')}
                </Badge>
                <span class="status-quiet">
                  {t('health.version', { version: till.version })}
                  {till.online ? '' : ` · ${format.dateTime(till.seen_at)}`}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
