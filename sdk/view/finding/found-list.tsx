import { createEffect, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js';
import type { Finder } from './create-finder.ts';

export interface FoundListProps<Item> {
  readonly finder: Finder<Item>;
  /** The accessible name of the list. */
  readonly label: string;
  readonly name: (item: Item) => string;
  /** What tells two of the same name apart. */
  readonly detail?: ((item: Item) => string) | undefined;
  /** It lies over what is below, within the nearest positioned element, instead of pushing it down. */
  readonly floating?: boolean | undefined;
}

/** What is found while something is typed, below the field: the focus stays there, arrows walk, a finger chooses. */
export function FoundList<Item>(props: FoundListProps<Item>): JSX.Element {
  return (
    <Show when={props.finder.found().length > 0}>
      <Options {...props} />
    </Show>
  );
}

function Options<Item>(props: FoundListProps<Item>): JSX.Element {
  const id = createUniqueId();
  let list: HTMLUListElement | undefined;
  const optionId = (index: number) => `${id}-${index}`;
  createEffect(() => {
    const input = props.finder.input();
    input?.setAttribute('aria-controls', id);
    onCleanup(() => {
      input?.removeAttribute('aria-controls');
      input?.removeAttribute('aria-activedescendant');
    });
  });
  createEffect(() => {
    props.finder.input()?.setAttribute('aria-activedescendant', optionId(props.finder.active()));
    list?.children[props.finder.active()]?.scrollIntoView?.({ block: 'nearest' });
  });
  return (
    <ul
      id={id}
      ref={(element) => (list = element)}
      class="cp-found"
      role="listbox"
      aria-label={props.label}
      data-floating={props.floating ? '' : undefined}
    >
      <For each={props.finder.found()}>
        {(item, index) => (
          <li
            id={optionId(index())}
            role="option"
            class="cp-found-option"
            aria-selected={index() === props.finder.active()}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              props.finder.choose(item);
              props.finder.input()?.focus();
            }}
          >
            <strong>{props.name(item)}</strong>
            <Show when={props.detail?.(item)}>{(detail) => <span>{detail()}</span>}</Show>
          </li>
        )}
      </For>
    </ul>
  );
}
