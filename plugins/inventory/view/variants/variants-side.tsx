import { createLive, Loaded, useClient, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { FamilyVariants } from './family-variants.tsx';
import { MakeFamilyForm } from './make-family-form.tsx';
import { t } from '../text/t.ts';
import styles from './variants.module.css';

/** The sizes and colours a product comes in, or the way to make some. */
export function VariantsSide(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const family = createLive(() =>
    props.product.kind === 'family' ? inventory.family({ product: props.product.id }) : undefined,
  );
  return (
    <Show
      when={props.product.kind === 'family'}
      fallback={
        <Show
          when={workbench.may('inventory.edit')}
          fallback={<p class={styles.help}>{t('variants.help')}</p>}
        >
          <MakeFamilyForm product={props.product} />
        </Show>
      }
    >
      <Loaded live={family}>
        {(found) => <Show when={found()}>{(family) => <FamilyVariants family={family()} />}</Show>}
      </Loaded>
    </Show>
  );
}
