import { isRefusal, type Refusal, toFaultData } from '@counterpart/sdk';
import {
  Button,
  createLive,
  EmptyState,
  IconButton,
  Loaded,
  Notice,
  SidePanel,
  useClient,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import { type Category, inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './categories-panel.module.css';
import { CategoryEditor } from './category-editor.tsx';
import { CategoryName } from './category-name.tsx';
import { depthOf } from './indented.ts';
import { stepTarget, treeKeys } from './tree-order.ts';

/** The tree of categories, to be put in order, renamed, merged and thinned out. */
export function CategoriesPanel(props: { readonly onClose: () => void }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const live = createLive(() => inventory.categories());
  const categories = () => live() ?? [];
  const [selected, setSelected] = createSignal<string | null>(null);
  /** The parent of the one that is being named; null for one at the top. */
  const [adding, setAdding] = createSignal<{ readonly parent: string | null }>();
  const [message, setMessage] = createSignal<string>();
  const chosen = () => categories().find(({ id }) => id === selected());
  createEffect(() => selected() !== null && live() !== undefined && !chosen() && setSelected(null));

  /** True when it was done; a refusal is shown. */
  const run = async (operation: Promise<readonly Category[] | Refusal>): Promise<boolean> => {
    try {
      const result = await operation;
      setMessage(isRefusal(result) ? result.message : undefined);
      return !isRefusal(result);
    } catch (error) {
      setMessage(toFaultData(error).message);
      return false;
    }
  };
  const add = async (name: string) => {
    if (await run(inventory.addCategory({ name, parent: adding()?.parent ?? null }))) setAdding(undefined);
  };
  const step = (category: Category, by: 1 | -1) => {
    const target = stepTarget(categories(), category, by);
    if (target) void run(inventory.moveCategory({ category: category.id, ...target }));
  };
  let list: HTMLUListElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const category = chosen();
    if (category && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(category, event.key === 'ArrowUp' ? -1 : 1);
    } else treeKeys(event, list);
  };
  return (
    <SidePanel title={t('categories')} onClose={props.onClose}>
      <div class={styles.panel}>
        <div class={styles.top}>
          <Button icon="plus" onClick={() => setAdding({ parent: null })}>
            {t('categories.add')}
          </Button>
        </div>
        <Show when={message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
        <Show when={adding()}>
          {(place) => (
            <CategoryName
              label={
                place().parent === null
                  ? t('newCategoryName')
                  : t('categories.nameBelow', { name: chosen()?.name ?? '' })
              }
              value=""
              onSave={add}
              onCancel={() => setAdding(undefined)}
            />
          )}
        </Show>
        <Loaded
          live={live}
          isEmpty={(tree) => tree.length === 0}
          empty={<EmptyState icon="package" title={t('categories.none')} text={t('categories.noneHint')} />}
        >
          {(tree) => (
            <ul
              ref={(element) => (list = element)}
              class={styles.tree}
              aria-label={t('categories')}
              onKeyDown={onKeyDown}
            >
              <For each={tree()}>
                {(category) => (
                  <li style={{ '--depth': depthOf(category) }}>
                    <div class={styles.row} data-selected={selected() === category.id ? '' : undefined}>
                      <button
                        type="button"
                        class={styles.name}
                        aria-expanded={selected() === category.id}
                        onClick={() => setSelected(selected() === category.id ? null : category.id)}
                      >
                        <span>{category.name}</span>
                        <span class={styles.count}>{category.productsBelow}</span>
                      </button>
                      <Show when={selected() === category.id}>
                        <IconButton
                          icon="chevron-up"
                          label={t('categories.up', { name: category.name })}
                          disabled={!stepTarget(tree(), category, -1)}
                          onClick={() => step(category, -1)}
                        />
                        <IconButton
                          icon="chevron-down"
                          label={t('categories.down', { name: category.name })}
                          disabled={!stepTarget(tree(), category, 1)}
                          onClick={() => step(category, 1)}
                        />
                      </Show>
                    </div>
                    <Show when={selected() === category.id}>
                      <CategoryEditor
                        category={category}
                        tree={tree()}
                        run={run}
                        onAddBelow={() => setAdding({ parent: category.id })}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Loaded>
      </div>
    </SidePanel>
  );
}
