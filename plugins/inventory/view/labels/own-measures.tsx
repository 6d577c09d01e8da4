import { sheetProblem } from '@counterpart/sdk';
import {
  Button,
  Chips,
  createForm,
  Form,
  NumberField,
  QuantityField,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { inventoryContract, type LabelFormat, type LabelMedium } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './labels-dialog.module.css';
import {
  type MeasureField,
  type MeasuresDraft,
  measuresOf,
  mediumOf,
  SHEET_FIELDS,
  ROLL_FIELDS,
} from './measures-draft.ts';

interface OwnMeasuresProps {
  /** What the measures begin with. */
  readonly medium: LabelMedium;
  readonly onSaved: (format: LabelFormat) => void;
  readonly onCancel: () => void;
}

/** Measures of a sheet or roll that is not in the list, in millimetres to a tenth. */
export function OwnMeasures(props: OwnMeasuresProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const form = createForm<MeasuresDraft, LabelFormat>({
    initial: measuresOf(props.medium),
    validate: (draft) => {
      const medium = mediumOf(draft);
      const missing = medium === undefined ? t('labels.measureMissing') : undefined;
      const overlaps = medium?.kind === 'sheet' ? sheetProblem(medium.sheet) : undefined;
      return {
        name: draft.name.trim() === '' ? t('labels.nameMissing') : undefined,
        width: missing ?? overlaps,
      };
    },
    submit: (draft) => inventory.saveLabelFormat({ name: draft.name, medium: mediumOf(draft)! }),
    onSaved: (format) => props.onSaved(format),
  });
  const fields = (): readonly MeasureField[] => (form.values.kind === 'roll' ? ROLL_FIELDS : SHEET_FIELDS);
  return (
    <Form
      form={form}
      label={t('labels.ownMeasures')}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField label={t('name')} autofocus maxLength={60} {...form.field('name')} />
      <Chips
        label={t('labels.kind')}
        value={form.values.kind}
        options={[
          { value: 'sheet', label: t('labels.sheet') },
          { value: 'roll', label: t('labels.roll') },
        ]}
        onChange={(kind) => kind && form.set('kind', kind as 'sheet' | 'roll')}
      />
      <div class={styles.measures}>
        <Show when={form.values.kind === 'sheet'}>
          <NumberField label={t('labels.columns')} min={1} max={100} {...form.field('columns')} />
          <NumberField label={t('labels.rows')} min={1} max={100} {...form.field('rows')} />
        </Show>
        <For each={fields()}>
          {(field) => (
            <QuantityField label={t(`labels.measure.${field}`)} suffix="mm" min={0} {...form.field(field)} />
          )}
        </For>
      </div>
    </Form>
  );
}
