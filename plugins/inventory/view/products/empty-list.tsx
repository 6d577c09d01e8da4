import { Button, EmptyState, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';

interface EmptyListProps {
  readonly list: ProductListState;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** Why there is nothing to see, and what to do next. */
export function EmptyList(props: EmptyListProps): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Switch
      fallback={
        <EmptyState icon="package" title={t('noProducts')} text={t('noProductsHint')}>
          <Show when={workbench.may('inventory.edit')}>
            <Button kind="primary" icon="plus" onClick={() => props.onNew()}>
              {t('newProduct')}
            </Button>
          </Show>
          <Show when={workbench.may('inventory.import')}>
            <Button icon="upload" onClick={() => props.onImport()}>
              {t('importProducts')}
            </Button>
          </Show>
        </EmptyState>
      }
    >
      <Match when={props.list.narrowed()}>
        <EmptyState icon="search" title={t('nothingFound')} text={t('nothingFoundHint')} />
      </Match>
      <Match when={props.list.archived()}>
        <EmptyState icon="package" title={t('noArchived')} text={t('noArchivedHint')} />
      </Match>
    </Switch>
  );
}
