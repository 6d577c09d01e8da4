import { Icon } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { ResultGroup, ResultItem } from './command-results.ts';

export interface ResultListProps {
  readonly id: string;
  readonly groups: readonly ResultGroup[];
  readonly active: ResultItem | undefined;
  readonly term: string;
  readonly onRun: (item: ResultItem) => void;
}

export function optionId(list: string, item: ResultItem): string {
  return `${list}-${item.id}`;
}

export function ResultList(props: ResultListProps): JSX.Element {
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={t('commandBar.results')}
      class="results"
      // The focus stays in the box.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Show when={props.groups.length === 0}>
        <p class="results-none">{t('commandBar.nothing', { term: props.term })}</p>
      </Show>
      <For each={props.groups}>
        {(group) => (
          <div role="group" aria-label={group.title}>
            <p class="results-group" aria-hidden="true">
              {group.title}
            </p>
            <For each={group.items}>
              {(item) => (
                <div
                  id={optionId(props.id, item)}
                  role="option"
                  class="result"
                  aria-selected={props.active?.id === item.id}
                  onClick={() => props.onRun(item)}
                >
                  <Icon name={item.icon} />
                  <span class="result-title">{item.title}</span>
                  <span class="result-detail">{item.detail}</span>
                  <Show when={item.shortcut}>
                    <kbd class="cp-shortcut">{item.shortcut}</kbd>
                  </Show>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
