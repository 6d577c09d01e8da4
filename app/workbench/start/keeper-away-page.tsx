import { Notice } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { KeeperAway } from '../session/keeper-away.ts';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';

export interface KeeperAwayPageProps {
  readonly away: KeeperAway;
}

/** In place of the sign-in, at a till that has not yet heard of its shop. */
export function KeeperAwayPage(props: KeeperAwayPageProps): JSX.Element {
  return (
    <FrontPage eyebrow={t('app.name')} title={t('away.title', { name: props.away.name })}>
      <Notice tone="warning">{props.away.sentence}</Notice>
      <p class="away-waiting">
        <span class="cp-spinner-wheel" />
        {t('away.goesOn')}
      </p>
    </FrontPage>
  );
}
