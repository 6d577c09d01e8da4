import { labelsOn } from '@counterpart/sdk';
import { Button, Checkbox, NumberField, Select, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type LabelCodeKind, LabelCodeKindSchema } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { Labels } from './create-labels.ts';
import type { CopiesMode } from './label-draft.ts';
import styles from './labels-dialog.module.css';
import { OwnMeasures } from './own-measures.tsx';

/** What labels are printed on, how many, and what stands on them. */
export function LabelOptions(props: { readonly labels: Labels }): JSX.Element {
  const workbench = useWorkbench();
  const [measuring, setMeasuring] = createSignal(false);
  const { labels } = props;
  const isOwn = () => (labels.own() ?? []).some(({ id }) => id === labels.draft.format);
  const modes = (): { value: CopiesMode; label: string }[] => [
    ...(labels.hasGiven() ? [{ value: 'given' as const, label: t('labels.copies.given') }] : []),
    { value: 'each', label: t('labels.copies.each') },
    { value: 'onHand', label: t('labels.copies.onHand') },
  ];
  const sheet = () => {
    const medium = labels.medium();
    return medium.kind === 'sheet' ? medium.sheet : undefined;
  };
  return (
    <section class={styles.options} aria-label={t('labels.options')}>
      <Select
        label={t('labels.format')}
        value={labels.draft.format}
        options={labels.formats().map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(format) => labels.set('format', format)}
      />
      <Show when={workbench.may('inventory.edit')}>
        <Show
          when={measuring()}
          fallback={
            <div class={styles.row}>
              <Button kind="quiet" icon="plus" onClick={() => setMeasuring(true)}>
                {t('labels.ownMeasures')}
              </Button>
              <Show when={isOwn()}>
                <Button kind="quiet" icon="trash" onClick={() => void labels.remove(labels.draft.format)}>
                  {t('labels.removeMeasures')}
                </Button>
              </Show>
            </div>
          }
        >
          <OwnMeasures
            medium={labels.medium()}
            onSaved={(format) => {
              labels.set('format', format.id);
              setMeasuring(false);
            }}
            onCancel={() => setMeasuring(false)}
          />
        </Show>
      </Show>
      <Show when={sheet()}>
        {(grid) => (
          <NumberField
            label={t('labels.start')}
            description={t('labels.startHint', { labels: labelsOn(grid()) })}
            value={labels.draft.start}
            min={1}
            max={labelsOn(grid())}
            onChange={(start) => start !== null && labels.set('start', start)}
          />
        )}
      </Show>
      <Select
        label={t('labels.copies')}
        value={labels.draft.copiesMode}
        options={modes()}
        onChange={(mode) => labels.set('copiesMode', mode as CopiesMode)}
      />
      <Show when={labels.draft.copiesMode === 'each'}>
        <NumberField
          label={t('labels.copiesEach')}
          value={labels.draft.copies}
          min={1}
          max={1000}
          onChange={(copies) => copies !== null && labels.set('copies', copies)}
        />
      </Show>
      <div class={styles.checks} role="group" aria-label={t('labels.content')}>
        <Checkbox label={t('name')} checked={labels.draft.name} onChange={(on) => labels.set('name', on)} />
        <Checkbox
          label={t('price')}
          checked={labels.draft.price}
          onChange={(on) => labels.set('price', on)}
        />
        <Checkbox
          label={t('labels.shop')}
          checked={labels.draft.shop}
          onChange={(on) => labels.set('shop', on)}
        />
      </div>
      <Select
        label={t('labels.code')}
        value={labels.draft.code}
        options={LabelCodeKindSchema.options.map((value) => ({ value, label: t(`labels.code.${value}`) }))}
        onChange={(code) => labels.set('code', code as LabelCodeKind)}
      />
    </section>
  );
}
