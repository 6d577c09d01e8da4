import type { Refusal } from '@counterpart/sdk';
import { Button, Select, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { type Category, inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './categories-panel.module.css';
import { CategoryName } from './category-name.tsx';
import { indented } from './indented.ts';
import { outsideOf } from './tree-order.ts';

interface CategoryEditorProps {
  readonly category: Category;
  readonly tree: readonly Category[];
  readonly run: (operation: Promise<readonly Category[] | Refusal>) => Promise<boolean>;
  readonly onAddBelow: () => void;
}

/** The top cannot be the id of a category. */
const TOP = ' top';

/** What can be done with one category. */
export function CategoryEditor(props: CategoryEditorProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const [doing, setDoing] = createSignal<'rename' | 'move' | 'merge' | 'remove'>();
  const category = () => props.category.id;
  const others = () =>
    outsideOf(props.tree, props.category).map((other) => ({ value: other.id, label: indented(other) }));
  const isEmpty = () =>
    props.category.productsBelow === 0 && !props.tree.some(({ parent }) => parent === category());
  const finish = async (operation: Promise<readonly Category[] | Refusal>) => {
    if (await props.run(operation)) setDoing(undefined);
  };
  return (
    <div class={styles.editor}>
      <Switch
        fallback={
          <div class={styles.actions}>
            <Button onClick={() => setDoing('rename')}>{t('categories.rename')}</Button>
            <Button onClick={() => props.onAddBelow()}>{t('categories.addBelow')}</Button>
            <Button onClick={() => setDoing('move')}>{t('categories.move')}</Button>
            <Show when={others().length > 0}>
              <Button onClick={() => setDoing('merge')}>{t('categories.merge')}</Button>
            </Show>
            <Button
              icon="trash"
              onClick={() =>
                isEmpty()
                  ? void finish(inventory.removeCategory({ category: category() }))
                  : setDoing('remove')
              }
            >
              {t('categories.remove')}
            </Button>
          </div>
        }
      >
        <Match when={doing() === 'rename'}>
          <CategoryName
            label={t('name')}
            value={props.category.name}
            onSave={(name) => finish(inventory.renameCategory({ category: category(), name }))}
            onCancel={() => setDoing(undefined)}
          />
        </Match>
        <Match when={doing() === 'move'}>
          <Select
            label={t('categoryBelow')}
            value={props.category.parent ?? TOP}
            options={[{ value: TOP, label: t('atTheTop') }, ...others()]}
            onChange={(parent) =>
              void finish(
                inventory.moveCategory({ category: category(), parent: parent === TOP ? null : parent }),
              )
            }
          />
          <Button onClick={() => setDoing(undefined)}>{t('cancel')}</Button>
        </Match>
        <Match when={doing() === 'merge'}>
          <Select
            label={t('categories.mergeInto', { name: props.category.name })}
            placeholder={t('categories.choose')}
            value={null}
            options={others()}
            onChange={(into) => void finish(inventory.mergeCategory({ category: category(), into }))}
          />
          <Button onClick={() => setDoing(undefined)}>{t('cancel')}</Button>
        </Match>
        <Match when={doing() === 'remove'}>
          <p class={styles.question}>
            {t(props.category.parent === null ? 'categories.removeTop' : 'categories.removeInto', {
              name: props.category.name,
              parent: props.tree.find(({ id }) => id === props.category.parent)?.name ?? '',
            })}
          </p>
          <div class={styles.actions}>
            <Button
              kind="danger"
              onClick={() =>
                void finish(inventory.removeCategory({ category: category(), intoParent: true }))
              }
            >
              {t('categories.removeYes')}
            </Button>
            <Button onClick={() => setDoing(undefined)}>{t('cancel')}</Button>
          </div>
        </Match>
      </Switch>
    </div>
  );
}
