import { Notice } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { JoinForm } from '../place/join-form.tsx';
import type { HostState } from '../session/host-state.ts';
import type { KeeperAway } from '../session/keeper-away.ts';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';

export interface KeeperAwayPageProps {
  readonly away: KeeperAway;
  readonly host: HostState;
}

/** In place of the sign-in, at a till that has not yet heard of its shop. */
export function KeeperAwayPage(props: KeeperAwayPageProps): JSX.Element {
  return (
    <FrontPage eyebrow={t('app.name')} title={t('away.title', { name: props.away.name })}>
      <Notice tone="warning">{props.away.sentence}</Notice>
      <Show
        when={props.host.place()?.keeper?.unpaired}
        fallback={
          <p class="away-waiting">
            <span class="cp-spinner-wheel" />
            {t('away.goesOn')}
          </p>
        }
      >
        <JoinForm host={props.host} large />
      </Show>
    </FrontPage>
  );
}
