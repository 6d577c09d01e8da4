import { For, type JSX, Show } from 'solid-js';
import { Chip } from '@counterpart/sdk/view';
import type { Category } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { parentOf, placeOf } from './category-path.ts';

interface CategoryChipsProps {
  readonly categories: readonly Category[];
  /** The id of the chosen one; null for everything. */
  readonly value: string | null;
  readonly onChange: (category: string | null) => void;
}

/** The categories to look into: pressed, one opens what is below it; the first chip leads back. */
export function CategoryChips(props: CategoryChipsProps): JSX.Element {
  const place = () => placeOf(props.categories, props.value);
  const toggle = (id: string) => props.onChange(props.value === id ? (place().inside?.id ?? null) : id);
  return (
    <div role="group" aria-label={t('categories.label')} class="cp-chips">
      <Show
        when={place().inside}
        fallback={
          <Chip selected={props.value === null} onClick={() => props.onChange(null)}>
            {t('categories.all')}
          </Chip>
        }
      >
        {(inside) => {
          const above = () => parentOf(props.categories, inside());
          return (
            <>
              <Chip icon="arrow-left" onClick={() => props.onChange(above()?.id ?? null)}>
                {above()?.name ?? t('categories.all')}
              </Chip>
              <Chip selected={props.value === inside().id} onClick={() => props.onChange(inside().id)}>
                {t('categories.allOf', { name: inside().name })}
              </Chip>
            </>
          );
        }}
      </Show>
      <For each={place().children}>
        {(category) => (
          <Chip selected={props.value === category.id} onClick={() => toggle(category.id)}>
            {category.name}
          </Chip>
        )}
      </For>
    </div>
  );
}
