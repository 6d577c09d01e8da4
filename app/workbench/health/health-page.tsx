import { syncContract } from '@counterpart/sdk';
import { createLive, Loaded, Page, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { routeHash } from '../routing/route.ts';
import { t } from '../text/t.ts';
import { AdviceList } from './advice-list.tsx';
import { HealthFigures } from './health-figures.tsx';
import { HealthTills } from './health-tills.tsx';

/** How this till and the books are doing, and which step comes next. */
export function HealthPage(): JSX.Element {
  const client = useClient(syncContract);
  const health = createLive(() => client.health());
  return (
    <Page title={t('health.title')} class="health">
      <Loaded live={health}>
        {(now) => (
          <>
            <AdviceList advice={now().advice} />
            <HealthTills tills={now().tills} />
            <HealthFigures health={now()} />
            <p class="health-links">
              <a href={routeHash('core.settings', 'backups')}>{t('settings.backups')}</a>
              <a href={routeHash('core.settings', 'place')}>{t('settings.place')}</a>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}
