import { syncContract } from '@counterpart/sdk';
import { Badge, createLive, Icon, Popover, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { routeHash } from '../routing/route.ts';
import type { KeeperAway } from '../session/keeper-away.ts';
import { t } from '../text/t.ts';
import { seconds, type SyncSummary, syncSummary } from './sync-summary.ts';

/** The page with all figures. */
export const HEALTH_VIEW = 'core.health';

/** Whether this till sees the others, and how quickly. */
export function SyncItem(props: { readonly away: KeeperAway | undefined }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(syncContract);
  const format = useFormat();
  const status = createLive(() => client.status());
  const summary = (): SyncSummary => {
    const { away } = props;
    if (away) return { text: t('sync.waitingFor', { name: away.name }), tone: 'warning' };
    return syncSummary(status(), workbench.connected());
  };
  return (
    <Popover
      class="status-item status-button"
      placement="top-end"
      label={`${t('sync.name')}: ${summary().text}`}
      tone={summary().tone}
      title={t('sync.title')}
      face={
        <>
          <Icon name={summary().tone === 'warning' ? 'unplug' : 'refresh'} size={16} />
          <span>{summary().text}</span>
        </>
      }
    >
      <Show when={status()}>
        {(now) => (
          <>
            <p>{now().message ?? t('sync.stateLive')}</p>
            <dl class="facts">
              <dt>{t('sync.lastDelay')}</dt>
              <dd class="cp-figures">
                {now().delay_ms === null
                  ? t('sync.noDelay')
                  : t('sync.delay', { seconds: seconds(now().delay_ms!) })}
              </dd>
              <dt>{t('sync.interval')}</dt>
              <dd class="cp-figures">
                {now().interval_ms === 0
                  ? t('sync.told')
                  : t('sync.delay', { seconds: seconds(now().interval_ms) })}
              </dd>
            </dl>
            <h3 class="status-part">{t('sync.tillsTitle')}</h3>
            <ul role="list" class="tills">
              <For each={now().tills}>
                {(till) => (
                  <li>
                    <span>{till.name}</span>
                    <Show when={till.this}>
                      <Badge tone="accent">{t('sync.thisTill')}</Badge>
                    </Show>
                    <span class="status-quiet">
                      {till.online
                        ? t('sync.online')
                        : `${t('sync.offline')} · ${format.dateTime(till.seen_at)}`}
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <a class="status-more" href={routeHash(HEALTH_VIEW)}>
              {t('sync.more')}
            </a>
          </>
        )}
      </Show>
    </Popover>
  );
}
