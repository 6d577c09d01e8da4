import { Button, Icon, Popover, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { Notices } from './notices.ts';

export interface NoticeCentreProps {
  readonly notices: Notices;
}

/** What was said and has left the screen. */
export function NoticeCentre(props: NoticeCentreProps): JSX.Element {
  const format = useFormat();
  const kept = () => props.notices.kept();
  return (
    <Popover
      class="status-item status-button"
      placement="top-end"
      label={t('notices.button', { count: kept().length })}
      title={t('notices.region')}
      face={
        <>
          <Icon name="bell" size={16} />
          <span class="cp-figures">{kept().length || ''}</span>
        </>
      }
    >
      <Show when={kept().length > 0} fallback={<p class="status-quiet">{t('notices.none')}</p>}>
        <ul role="list" class="kept-notices">
          <For each={kept()}>
            {(notice) => (
              <li data-kind={notice.kind}>
                <span class="status-quiet cp-figures">
                  {format.time(notice.at)} {notice.module ?? ''}
                </span>
                <span>{notice.text}</span>
              </li>
            )}
          </For>
        </ul>
        <Button kind="quiet" onClick={() => props.notices.clear()}>
          {t('notices.clear')}
        </Button>
      </Show>
    </Popover>
  );
}
