import {
  Button,
  Checkbox,
  createForm,
  Form,
  Select,
  useClient,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { type AxisDraft, combinationsOf, EMPTY_AXIS, keyOf, valuesOf } from './axis-draft.ts';
import { AxisFields } from './axis-fields.tsx';
import styles from './variants.module.css';

interface Draft {
  axes: readonly AxisDraft[];
  /** The key of what the product is now; empty: the first. */
  becomes: string;
  /** The keys of combinations that are not sold. */
  without: readonly string[];
}

/** Makes variants of a product: says what they differ in, and which of all combinations there are. */
export function MakeFamilyForm(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const inventory = useClient(inventoryContract);
  const initial: Draft = { axes: [EMPTY_AXIS], becomes: '', without: [] };
  const form = createForm({
    initial,
    validate: (draft) => ({ axes: problemOf(draft.axes) }),
    submit: (draft) => {
      const all = combinationsOf(draft.axes);
      return inventory.makeFamily({
        product: props.product.id,
        axes: draft.axes.map((axis) => ({
          name: axis.name,
          options: valuesOf(axis).map((name) => ({ name })),
        })),
        becomes: all.find((each) => keyOf(each) === draft.becomes) ?? all[0] ?? [],
        combinations: all.filter((each) => !draft.without.includes(keyOf(each))),
      });
    },
    onSaved: ({ product, variants }) => {
      workbench.notify({
        kind: 'success',
        text: t('variants.made', { name: product.name, count: variants.length }),
      });
      workbench.open(view.id, product.id);
    },
  });
  const all = () => combinationsOf(form.values.axes);
  const becomes = () => all().find((each) => keyOf(each) === form.values.becomes) ?? all()[0] ?? [];
  const chosen = () => all().filter((each) => isThere(each)).length;
  const isKept = (combination: readonly string[]) => keyOf(combination) === keyOf(becomes());
  const isThere = (combination: readonly string[]) =>
    isKept(combination) || !form.values.without.includes(keyOf(combination));
  const toggle = (key: string, there: boolean) =>
    form.set(
      'without',
      there ? form.values.without.filter((other) => other !== key) : [...form.values.without, key],
    );
  return (
    <Form
      form={form}
      label={t('variants')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()} disabled={all().length === 0}>
          {t('variants.make', { count: chosen() })}
        </Button>
      }
    >
      <p class={styles.help}>{t('variants.help')}</p>
      <AxisFields
        value={form.values.axes}
        error={form.errors.axes}
        onChange={(axes) => form.set('axes', axes)}
      />
      <Show when={all().length > 0}>
        <Select
          label={t('becomes')}
          value={keyOf(becomes())}
          options={all().map((each) => ({ value: keyOf(each), label: keyOf(each) }))}
          onChange={(key) => form.set('becomes', key)}
        />
        <p class={styles.help}>{t('becomesHelp')}</p>
        <details>
          <summary class={styles.summary}>
            {t('combinations', { chosen: chosen(), all: all().length })}
          </summary>
          <div class={styles.combinations}>
            <For each={all()}>
              {(each) => (
                <Checkbox
                  label={keyOf(each)}
                  checked={isThere(each)}
                  disabled={isKept(each)}
                  onChange={(there) => toggle(keyOf(each), there)}
                />
              )}
            </For>
          </div>
        </details>
      </Show>
    </Form>
  );
}

function problemOf(axes: readonly AxisDraft[]): string | undefined {
  if (axes.some(({ name }) => name.trim() === '')) return t('axis.missing');
  const empty = axes.find((axis) => valuesOf(axis).length === 0);
  return empty && t('axis.valuesMissing', { name: empty.name });
}
