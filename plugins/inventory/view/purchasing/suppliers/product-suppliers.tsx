import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import {
  Button,
  createLive,
  EmptyState,
  Loaded,
  Select,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { inventoryContract, type Product, type PurchaseUnit } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { ReorderLevels } from '../reorder/reorder-levels.tsx';
import { SuppliedRow } from './supplier-range.tsx';
import { SupplierProductForm } from './supplier-product-form.tsx';
import styles from './supplied.module.css';

/** Who supplies a product, the preferred one first. */
export function ProductSuppliers(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const supplied = createLive(() => inventory.supplierProducts({ of: 'product', product: props.product.id }));
  const [open, setOpen] = createSignal<string>();
  return (
    <>
      <ReorderLevels product={props.product} />
      <Loaded live={supplied} empty={<EmptyState icon="truck" title={t('suppliedByNobody')} />}>
        {(all) => (
          <ul class={styles.list}>
            <For each={all()}>
              {(row) => (
                <SuppliedRow
                  row={row}
                  title={row.supplier.name}
                  open={open() === row.id}
                  onToggle={() => setOpen(open() === row.id ? undefined : row.id)}
                />
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Show when={workbench.may('inventory.purchase')}>
        <AddSupplier product={props.product} listed={(supplied() ?? []).map(({ supplier }) => supplier.id)} />
      </Show>
    </>
  );
}

interface AddSupplierProps {
  readonly product: Product;
  readonly listed: readonly string[];
}

function AddSupplier(props: AddSupplierProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const suppliers = createLive(() => inventory.suppliers({}));
  const [chosen, setChosen] = createSignal<{ id: string; name: string }>();
  const others = () => (suppliers() ?? []).filter(({ id }) => !props.listed.includes(id));
  return (
    <Show
      when={(suppliers() ?? []).length > 0}
      fallback={
        <Button icon="truck" onClick={() => workbench.open('inventory.purchasing', 'suppliers')}>
          {t('toSuppliers')}
        </Button>
      }
    >
      <Show when={others().length > 0}>
        <Select
          label={t('addSupplier')}
          value={chosen()?.id ?? ''}
          placeholder={t('chooseSupplier')}
          options={others().map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => setChosen(others().find((supplier) => supplier.id === id))}
        />
      </Show>
      <Show when={chosen()} keyed>
        {(supplier) => (
          <section class={styles.open} aria-label={supplier.name}>
            <SupplierProductForm
              supplier={supplier}
              product={props.product}
              units={unitsOf(props.product)}
              onDone={() => setChosen(undefined)}
            />
          </section>
        )}
      </Show>
    </Show>
  );
}

function unitsOf({ unit, units }: Product): PurchaseUnit[] {
  const counted = { id: null, name: unit, factor_milli: QUANTITY_ONE_MILLI };
  return [counted, ...units.filter(({ forPurchase }) => forPurchase)];
}
