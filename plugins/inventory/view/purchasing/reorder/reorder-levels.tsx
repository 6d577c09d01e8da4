import { isRefusal } from '@counterpart/sdk';
import {
  Button,
  createForm,
  createLive,
  Form,
  Loaded,
  QuantityField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, For, type JSX, on, Show, untrack } from 'solid-js';
import { inventoryContract, type Product, type ReorderLevel } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './reorder.module.css';

/** When a product is ordered for each location, and up to how many. */
export function ReorderLevels(props: { readonly product: Product }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const levels = createLive(() => inventory.reorderLevels({ product: props.product.id }));
  return (
    <Loaded live={levels}>
      {(all) => (
        <section class={styles.levels} aria-label={t('reorder')}>
          <h3 class={styles.heading}>{t('reorder')}</h3>
          <For each={all()}>
            {(level) => <LevelForm product={props.product} level={level} single={all().length === 1} />}
          </For>
        </section>
      )}
    </Loaded>
  );
}

interface LevelFormProps {
  readonly product: Product;
  readonly level: ReorderLevel;
  /** The shop has one location: it need not be named. */
  readonly single: boolean;
}

function LevelForm(props: LevelFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const stored = () => ({ point: props.level.point_milli, target: props.level.target_milli });
  const form = createForm({
    initial: untrack(stored),
    validate: ({ point, target }) => ({
      target:
        (point === null) !== (target === null) || (point !== null && target !== null && target <= point)
          ? t('reorder.targetMissing')
          : undefined,
    }),
    submit: async ({ point, target }) => {
      const saved = await inventory.saveReorderLevel({
        product: props.product.id,
        location: props.level.location.id,
        level: point === null || target === null ? null : { point_milli: point, target_milli: target },
      });
      return isRefusal(saved) ? saved : { levels: saved };
    },
    onSaved: () => workbench.notify({ kind: 'success', text: t('saved', { name: props.product.name }) }),
  });
  createEffect(
    on(
      () => [props.level.point_milli, props.level.target_milli],
      () => {
        if (!form.dirty() && !form.busy()) form.reset(stored());
      },
      { defer: true },
    ),
  );
  const may = () => workbench.may('inventory.purchase');
  const figures = () =>
    [
      `${t('onHand')} ${format.quantity(props.level.onHand_milli)}`,
      props.level.reserved_milli > 0 &&
        t('suggested.reserved', { quantity: format.quantity(props.level.reserved_milli) }),
      `${t('suggested.onOrder')} ${format.quantity(props.level.onOrder_milli)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Form form={form} label={t('reorder.at', { location: props.level.location.name })}>
      <div class={styles.level}>
        <Show when={!props.single}>
          <strong class={styles.where}>{props.level.location.name}</strong>
        </Show>
        <QuantityField
          label={t('reorder.point')}
          min={0}
          suffix={props.product.unit}
          disabled={!may()}
          {...form.field('point')}
        />
        <QuantityField
          label={t('reorder.target')}
          min={1}
          suffix={props.product.unit}
          disabled={!may()}
          {...form.field('target')}
        />
        <Show when={may() && form.dirty()}>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </Show>
      </div>
      <p class={styles.figures}>{figures()}</p>
    </Form>
  );
}
