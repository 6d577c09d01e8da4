import type { ImportChoices, ImportLook } from '../../core/index.ts';
import { Select } from '../fields/select.tsx';
import { Notice } from '../showing/notice.tsx';
import { For, type JSX, Show } from 'solid-js';
import { t } from './import-words.ts';

interface ImportColumnsProps {
  /** What one row is: "product". */
  readonly thing: string;
  readonly look: ImportLook;
  readonly onChange: (choices: ImportChoices) => void;
  readonly onMap: (field: string, header: string | undefined) => void;
}

const NONE = '';
const WHEN_THERE = ['update', 'skip', 'error'] as const;

/** Which column says what, and what becomes of a thing that is there already. */
export function ImportColumns(props: ImportColumnsProps): JSX.Element {
  const fields = () => props.look.fields.toSorted((a, b) => Number(b.required) - Number(a.required));
  return (
    <>
      <Show when={props.look.missing.length > 0}>
        <Notice tone="warning">
          {t('importMissing', {
            fields: props.look.missing.map((id) => fieldTitle(id, props.look.fields)).join(', '),
          })}
        </Notice>
      </Show>
      <Show when={props.look.remembered}>
        <p class="cp-import-note">{t('importRemembered')}</p>
      </Show>
      <div class="cp-import-choices">
        <Select
          label={t('importMatchBy', { thing: props.thing })}
          value={props.look.matchBy}
          options={props.look.matching.map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
          onChange={(matchBy) => props.onChange({ matchBy })}
        />
        <Select
          label={t('importWhenThere')}
          value={props.look.whenThere}
          options={WHEN_THERE.map((value) => ({ value, label: t(`importWhenThere.${value}`) }))}
          onChange={(whenThere) => props.onChange({ whenThere: whenThere as (typeof WHEN_THERE)[number] })}
        />
      </div>
      <div class="cp-import-choices">
        <For each={fields()}>
          {(field) => (
            <Select
              label={fieldTitle(field.id, props.look.fields)}
              required={field.required}
              description={field.note}
              value={props.look.mapping[field.id] ?? NONE}
              options={[
                { value: NONE, label: t('importNoColumn') },
                ...props.look.headers.map((header) => ({ value: header, label: header })),
              ]}
              onChange={(header) => props.onMap(field.id, header === NONE ? undefined : header)}
            />
          )}
        </For>
      </div>
    </>
  );
}

function fieldTitle(id: string, fields: ImportLook['fields']): string {
  return fields.find((field) => field.id === id)?.title ?? id;
}
