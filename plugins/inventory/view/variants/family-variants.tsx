import { Badge, Button, Money, Quantity, useView, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Family } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { AxesDialog } from './axes-dialog.tsx';
import { VariantGridDialog } from './variant-grid-dialog.tsx';
import styles from './variants.module.css';

/** The variants of a family, each opened by a press; edited together in a grid. */
export function FamilyVariants(props: { readonly family: Family }): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const [editing, setEditing] = createSignal<'grid' | 'axes'>();
  return (
    <div class={styles.side}>
      <Show when={workbench.may('inventory.edit')}>
        <div class={styles.actions}>
          <Button kind="primary" icon="pencil" shortcut="Ctrl+E" onClick={() => setEditing('grid')}>
            {t('variants.edit')}
          </Button>
          <Button onClick={() => setEditing('axes')}>{t('variants.editAxes')}</Button>
        </div>
      </Show>
      <ul class={styles.list} aria-label={t('variants')}>
        <For each={props.family.variants}>
          {(variant) => (
            <li>
              <button
                type="button"
                class={styles.variant}
                data-archived={variant.status === 'archived' ? '' : undefined}
                onClick={() => workbench.open(view.id, variant.id)}
              >
                <span class={styles.values}>
                  {variant.values.join(', ')}
                  <span class={styles.code}>{variant.codes[0] ?? ''}</span>
                </span>
                <Show when={variant.status === 'archived'}>
                  <Badge>{t('archived')}</Badge>
                </Show>
                <span class={styles.price}>
                  <Money minor={variant.price_minor} />
                </span>
                <span class={styles.onHand} data-negative={variant.onHand_milli < 0 ? '' : undefined}>
                  <Quantity milli={variant.onHand_milli} />
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <VariantGridDialog
        family={props.family}
        open={editing() === 'grid'}
        onClose={() => setEditing(undefined)}
      />
      <AxesDialog family={props.family} open={editing() === 'axes'} onClose={() => setEditing(undefined)} />
    </div>
  );
}
