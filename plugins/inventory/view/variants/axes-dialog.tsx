import { Button, createForm, Dialog, Form, IconButton, TextField, useClient } from '@counterpart/sdk/view';
import { Index, type JSX, Show } from 'solid-js';
import { type Family, inventoryContract, MOST_AXES, type SaveAxes } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './variants.module.css';

interface AxesDialogProps {
  readonly family: Family;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the variants differ in: values renamed, added, and taken away while no variant has them. */
export function AxesDialog(props: AxesDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('variants.editAxes')}>
      <Show when={props.open}>
        <AxesForm family={props.family} onClose={props.onClose} />
      </Show>
    </Dialog>
  );
}

type AxisEdit = SaveAxes[number];

function AxesForm(props: Omit<AxesDialogProps, 'open'>): JSX.Element {
  const inventory = useClient(inventoryContract);
  const { axes, product } = props.family;
  const used = new Set(
    axes.flatMap(({ options }) => options.filter(({ variants }) => variants > 0)).map(({ id }) => id),
  );
  const form = createForm({
    initial: {
      axes: axes.map(({ id, name, options }): AxisEdit => ({
        id,
        name,
        options: options.map((option) => ({ id: option.id, name: option.name })),
      })),
    },
    submit: (draft) =>
      inventory.saveAxes({
        family: product.id,
        axes: draft.axes.map(({ options, ...axis }) => ({
          ...axis,
          options: options.filter(({ name }) => name.trim() !== ''),
        })),
      }),
    onSaved: () => props.onClose(),
  });
  const change = (index: number, changed: Partial<AxisEdit>) =>
    form.set(
      'axes',
      form.values.axes.map((axis, at) => (at === index ? { ...axis, ...changed } : axis)),
    );
  const rename = (index: number, at: number, name: string) => {
    const { options } = form.values.axes[index]!;
    const next =
      at < options.length ? options.toSpliced(at, 1, { ...options[at]!, name }) : [...options, { name }];
    change(index, { options: next });
  };
  return (
    <Form
      form={form}
      label={t('variants.editAxes')}
      actions={
        <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
          {t('save')}
        </Button>
      }
    >
      <Index each={form.values.axes}>
        {(axis, index) => (
          <fieldset class={styles.axisEdit}>
            <legend class="cp-hidden">{axis().name}</legend>
            <TextField
              label={t('axis')}
              maxLength={40}
              autofocus={axis().id === undefined}
              value={axis().name}
              onChange={(name) => change(index, { name })}
            />
            <div class={styles.options}>
              <Index each={[...axis().options, { id: undefined, name: '' }]}>
                {(option, at) => (
                  <div class={styles.option}>
                    <TextField
                      label={
                        at < axis().options.length
                          ? t('axis.value', { number: at + 1, name: axis().name })
                          : t('axis.newValue', { name: axis().name })
                      }
                      hideLabel
                      placeholder={at < axis().options.length ? '' : '+'}
                      maxLength={40}
                      value={option().name}
                      onChange={(name) => rename(index, at, name)}
                    />
                    <Show when={at < axis().options.length && !used.has(option().id ?? '')}>
                      <IconButton
                        icon="x"
                        label={t('axis.remove', { name: option().name })}
                        onClick={() => change(index, { options: axis().options.toSpliced(at, 1) })}
                      />
                    </Show>
                  </div>
                )}
              </Index>
            </div>
          </fieldset>
        )}
      </Index>
      <Show when={form.values.axes.length < MOST_AXES}>
        <div>
          <Button
            kind="quiet"
            icon="plus"
            onClick={() => form.set('axes', [...form.values.axes, { name: '', options: [] }])}
          >
            {t('axis.add')}
          </Button>
        </div>
      </Show>
    </Form>
  );
}
