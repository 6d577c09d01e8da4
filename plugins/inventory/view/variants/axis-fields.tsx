import { Button, IconButton, TextField } from '@counterpart/sdk/view';
import { Index, type JSX, Show } from 'solid-js';
import { MOST_AXES } from '../../api/index.ts';
import { t, type TextKey } from '../text/t.ts';
import { type AxisDraft, EMPTY_AXIS } from './axis-draft.ts';
import styles from './variants.module.css';

interface AxisFieldsProps {
  readonly value: readonly AxisDraft[];
  readonly error: string | undefined;
  readonly onChange: (axes: readonly AxisDraft[]) => void;
}

const PLACEHOLDERS: readonly TextKey[] = ['axis.placeholder1', 'axis.placeholder2', 'axis.placeholder3'];

/** What variants are to differ in, up to three things, each with its values. */
export function AxisFields(props: AxisFieldsProps): JSX.Element {
  const change = (index: number, changed: Partial<AxisDraft>) =>
    props.onChange(props.value.map((axis, at) => (at === index ? { ...axis, ...changed } : axis)));
  return (
    <>
      <Index each={props.value}>
        {(axis, index) => (
          <div class={styles.axis}>
            <TextField
              label={t('axis')}
              placeholder={t(PLACEHOLDERS[index] ?? 'axis.placeholder3')}
              autofocus={index > 0 && axis().name === ''}
              maxLength={40}
              error={index === 0 ? props.error : undefined}
              value={axis().name}
              onChange={(name) => change(index, { name })}
            />
            <TextField
              label={t('axis.values')}
              placeholder={index === 0 ? t('axis.valuesPlaceholder') : undefined}
              value={axis().values}
              onChange={(values) => change(index, { values })}
            />
            <Show when={props.value.length > 1}>
              <IconButton
                icon="x"
                label={t('axis.remove', { name: axis().name })}
                onClick={() => props.onChange(props.value.toSpliced(index, 1))}
              />
            </Show>
          </div>
        )}
      </Index>
      <Show when={props.value.length < MOST_AXES}>
        <div>
          <Button kind="quiet" icon="plus" onClick={() => props.onChange([...props.value, EMPTY_AXIS])}>
            {t('axis.add')}
          </Button>
        </div>
      </Show>
    </>
  );
}
