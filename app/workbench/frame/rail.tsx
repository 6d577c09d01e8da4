import { Icon, IconButton } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import type { ContributedView } from '../modules/contributed-view.ts';
import { routeHash } from '../routing/route.ts';
import { t } from '../text/t.ts';

export interface RailProps {
  readonly views: readonly ContributedView[];
  /** Modules, settings: below the others. */
  readonly frameViews: readonly ContributedView[];
  readonly current: string | undefined;
  readonly user: string;
  readonly onSignOut: () => void;
}

/** The way to every view, in the shop's order. */
export function Rail(props: RailProps): JSX.Element {
  const link = (view: ContributedView) => (
    <li>
      <a
        class="rail-link"
        href={routeHash(view.id)}
        aria-current={props.current === view.id ? 'page' : undefined}
      >
        <Icon name={view.icon} size={22} />
        <span>{view.title}</span>
      </a>
    </li>
  );
  return (
    <nav class="rail" aria-label={t('rail.label')}>
      <ul role="list" class="rail-views">
        <For each={props.views}>{link}</For>
      </ul>
      <ul role="list" class="rail-frame">
        <For each={props.frameViews}>{link}</For>
        <li>
          <IconButton
            icon="log-out"
            label={`${t('rail.signOut')}: ${props.user}`}
            class="rail-sign-out"
            onClick={() => props.onSignOut()}
          />
        </li>
      </ul>
    </nav>
  );
}
