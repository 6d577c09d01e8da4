import { createShortcut, Icon } from '@counterpart/sdk/view';
import { createEffect, createMemo, createSignal, createUniqueId, type JSX, on, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { ResultGroup, ResultItem } from './command-results.ts';
import { optionId, ResultList } from './result-list.tsx';

export interface CommandBarProps {
  readonly term: string;
  readonly onTerm: (term: string) => void;
  readonly groups: readonly ResultGroup[];
}

/** One box for views, commands and whatever the modules find. */
export function CommandBar(props: CommandBarProps): JSX.Element {
  const list = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [index, setIndex] = createSignal(0);
  const items = createMemo(() => props.groups.flatMap((group) => group.items));
  const active = () => (open() ? items()[Math.min(index(), items().length - 1)] : undefined);
  let box: HTMLInputElement | undefined;
  let cameFrom: HTMLElement | undefined;

  const close = () => {
    setOpen(false);
    props.onTerm('');
    cameFrom?.focus();
  };
  const run = (item: ResultItem) => {
    close();
    item.run();
  };
  const move = (by: number) => {
    const count = items().length;
    if (count === 0) return;
    setIndex((Math.min(index(), count - 1) + by + count) % count);
    const next = active();
    if (next) document.querySelector(`[id="${optionId(list, next)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = active();
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && item) run(item);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  createEffect(
    on(
      () => props.term,
      () => setIndex(0),
    ),
  );
  createShortcut('Ctrl+K', () => {
    cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    box?.focus();
  });

  return (
    <div class="command-bar" role="search">
      <div class="command-box">
        <Icon name="search" class="command-icon" />
        <input
          ref={(input) => (box = input)}
          class="command-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('commandBar.label')}
          aria-autocomplete="list"
          aria-expanded={open()}
          aria-controls={list}
          aria-keyshortcuts="Control+K"
          aria-activedescendant={active() && optionId(list, active()!)}
          placeholder={t('commandBar.placeholder')}
          value={props.term}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            cameFrom = undefined;
          }}
          onInput={(event) => {
            setOpen(true);
            props.onTerm(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd class="cp-shortcut command-key" aria-hidden="true">
          Ctrl+K
        </kbd>
      </div>
      <Show when={open()}>
        <ResultList id={list} groups={props.groups} active={active()} term={props.term} onRun={run} />
      </Show>
    </div>
  );
}
