import {
  Badge,
  Button,
  createLive,
  EmptyState,
  Loaded,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { inventoryContract, type SupplierProduct } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { type Chosen, ProductPicker } from '../product-picker.tsx';
import { SupplierProductForm } from './supplier-product-form.tsx';
import styles from './supplied.module.css';

/** What a supplier supplies; a row opens for changes, and the field on top adds another product. */
export function SupplierRange(props: { readonly supplier: string }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const range = createLive(() => inventory.supplierProducts({ of: 'supplier', supplier: props.supplier }));
  const [adding, setAdding] = createSignal<Chosen>();
  const [open, setOpen] = createSignal<string>();
  const supplier = () => ({ id: props.supplier, name: range()?.[0]?.supplier.name ?? '' });
  return (
    <>
      <Show when={workbench.may('inventory.purchase')}>
        <ProductPicker
          supplier={props.supplier}
          label={t('addProduct')}
          onChoose={(chosen) => {
            const listed = range()?.find(({ product }) => product.id === chosen.product.id);
            setOpen(listed?.id);
            setAdding(listed ? undefined : chosen);
          }}
        />
      </Show>
      <Show when={adding()} keyed>
        {(chosen) => (
          <section class={styles.open} aria-label={chosen.product.name}>
            <strong>{chosen.product.name}</strong>
            <SupplierProductForm
              supplier={supplier()}
              product={chosen.product}
              units={chosen.units}
              onDone={() => setAdding(undefined)}
            />
          </section>
        )}
      </Show>
      <Loaded
        live={range}
        empty={
          <Show when={!adding()}>
            <EmptyState icon="package" title={t('nothingSupplied')} text={t('nothingSuppliedHint')} />
          </Show>
        }
      >
        {(all) => (
          <ul class={styles.list}>
            <For each={all()}>
              {(row) => (
                <SuppliedRow
                  row={row}
                  title={row.product.name}
                  open={open() === row.id}
                  onToggle={() => setOpen(open() === row.id ? undefined : row.id)}
                />
              )}
            </For>
          </ul>
        )}
      </Loaded>
    </>
  );
}

interface SuppliedRowProps {
  readonly row: SupplierProduct;
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One product of one supplier, closed or open for changes. */
export function SuppliedRow(props: SuppliedRowProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const details = () =>
    [
      props.row.code && t('theirCodeIs', { code: props.row.code }),
      props.row.unit.id !== null && t('byTheUnit', { unit: props.row.unit.name }),
      props.row.pack_milli !== 1000 && t('packsOf', { quantity: format.quantity(props.row.pack_milli) }),
      props.row.minimum_milli > 0 && t('atLeast', { quantity: format.quantity(props.row.minimum_milli) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li class={styles.item} data-open={props.open ? '' : undefined}>
      <div class={styles.head}>
        <div class={styles.what}>
          <strong>{props.title}</strong>
          <span class={styles.detail}>{details()}</span>
        </div>
        <Show when={props.row.preferred}>
          <Badge tone="accent">{t('preferred')}</Badge>
        </Show>
        <Show when={props.row.cost_minor !== null}>
          <span class={styles.cost}>{format.money(props.row.cost_minor!)}</span>
        </Show>
        <Show when={workbench.may('inventory.purchase')}>
          <Button
            kind="quiet"
            icon="pencil"
            label={t('changeNamed', { name: props.title })}
            pressed={props.open}
            onClick={() => props.onToggle()}
          />
        </Show>
      </div>
      <Show when={props.open}>
        <SupplierProductForm
          supplier={props.row.supplier}
          product={props.row.product}
          units={props.row.units}
          known={props.row}
          onDone={() => props.onToggle()}
        />
      </Show>
    </li>
  );
}
