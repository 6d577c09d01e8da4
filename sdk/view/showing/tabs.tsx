import { Tabs as Primitive } from '@kobalte/core/tabs';
import { createSignal, For, onCleanup, type JSX, Show } from 'solid-js';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Made when the tab is first looked at, and kept from then on. */
  readonly content: () => JSX.Element;
}

export interface TabsProps {
  /** The accessible name of the row of tabs. */
  readonly label: string;
  /** Hand over the same array as long as nothing changed: a new tab object is a new content. */
  readonly tabs: readonly Tab[];
  /** The one shown first; left out, the first. */
  readonly initial?: string | undefined;
  /** Another one is looked at. */
  readonly onSelect?: (id: string) => void;
}

/** One thing seen from several sides. What is typed on one side stays while another is looked at. */
export function Tabs(props: TabsProps): JSX.Element {
  const [selected, setSelected] = createSignal(props.initial ?? props.tabs[0]?.id ?? '');
  const [seen, setSeen] = createSignal<ReadonlySet<string>>(new Set([selected()]));
  const select = (id: string) => {
    setSeen((before) => new Set([...before, id]));
    setSelected(id);
    props.onSelect?.(id);
  };
  return (
    <Primitive class="cp-tabs" value={selected()} onChange={select}>
      <Primitive.List class="cp-tabs-list" aria-label={props.label} ref={markHidden}>
        <For each={props.tabs}>
          {(tab) => (
            <Primitive.Trigger class="cp-tab" value={tab.id}>
              {tab.title}
            </Primitive.Trigger>
          )}
        </For>
      </Primitive.List>
      <For each={props.tabs}>
        {(tab) => (
          <Primitive.Content class="cp-tab-content" value={tab.id} forceMount>
            <Show when={seen().has(tab.id)}>{tab.content()}</Show>
          </Primitive.Content>
        )}
      </For>
    </Primitive>
  );
}

/** Says on which side tabs are hidden, so that they fade out there: a row cut off between two tabs looks complete. */
function markHidden(list: HTMLElement): void {
  const mark = () => {
    const before = Math.abs(list.scrollLeft);
    list.toggleAttribute('data-before', before > 1);
    list.toggleAttribute('data-after', before + list.clientWidth < list.scrollWidth - 1);
  };
  list.addEventListener('scroll', mark, { passive: true });
  const sizes = new ResizeObserver(mark);
  sizes.observe(list);
  onCleanup(() => sizes.disconnect());
}
