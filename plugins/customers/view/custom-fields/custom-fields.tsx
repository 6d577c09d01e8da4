import { quantityToText } from '@counterpart/sdk';
import { createLive, QuantityField, Select, TextField, useClient } from '@counterpart/sdk/view';
import { For, type JSX, Match, Switch } from 'solid-js';
import { type CustomField, customersContract, MAX_FIELD_VALUE } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface CustomFieldsProps {
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
  readonly disabled?: boolean | undefined;
}

/** What this shop wants to know beside what everybody does; of a retired field only what somebody wrote. */
export function CustomFields(props: CustomFieldsProps): JSX.Element {
  const client = useClient(customersContract);
  const fields = createLive(() => client.customFields({}));
  const shown = () =>
    (fields() ?? []).filter(({ id, retired }) => !retired || (props.value[id] ?? '') !== '');
  return (
    <For each={shown()}>
      {(field) => (
        <OneField
          field={field}
          disabled={props.disabled === true || field.retired}
          value={props.value[field.id] ?? ''}
          onChange={(value) => props.onChange({ ...props.value, [field.id]: value })}
        />
      )}
    </For>
  );
}

interface OneFieldProps {
  readonly field: CustomField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled: boolean;
}

function OneField(props: OneFieldProps): JSX.Element {
  const shared = () => ({ label: props.field.title, disabled: props.disabled });
  const choices = () => {
    const { choices } = props.field;
    const all = props.value === '' || choices.includes(props.value) ? choices : [...choices, props.value];
    return [{ value: '', label: t('notSaid') }, ...all.map((choice) => ({ value: choice, label: choice }))];
  };
  return (
    <Switch
      fallback={
        <TextField {...shared()} maxLength={MAX_FIELD_VALUE} value={props.value} onChange={props.onChange} />
      }
    >
      <Match when={props.field.kind === 'number'}>
        <QuantityField
          {...shared()}
          value={props.value === '' ? null : Math.round(Number(props.value) * 1000)}
          onChange={(milli) => props.onChange(milli === null ? '' : quantityToText(milli))}
        />
      </Match>
      <Match when={props.field.kind === 'date'}>
        <TextField {...shared()} type="date" value={props.value} onChange={props.onChange} />
      </Match>
      <Match when={props.field.kind === 'choice'}>
        <Select {...shared()} value={props.value} options={choices()} onChange={props.onChange} />
      </Match>
    </Switch>
  );
}
