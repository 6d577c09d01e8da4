import { type JSX, Show } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { Form } from '../forms/form.tsx';
import type { RecordFormState } from './create-record-form.ts';
import { type DraftField, differences } from './differences.ts';
import { EditConflict } from './edit-conflict.tsx';
import { t } from './record-words.ts';

export interface RecordFormProps<Draft extends object> {
  readonly record: RecordFormState<Draft>;
  readonly label: string;
  readonly mayEdit: boolean;
  /** What is compared when another till saved the record meanwhile. */
  readonly fields: readonly DraftField<Draft>[];
  readonly children?: JSX.Element;
}

/** The fields of a record with Save at its foot, and both values where another till changed it meanwhile. */
export function RecordForm<Draft extends object>(props: RecordFormProps<Draft>): JSX.Element {
  return (
    <Form
      form={props.record.form}
      label={props.label}
      actions={
        <Show when={props.mayEdit}>
          <Button
            kind="primary"
            type="submit"
            shortcut="Ctrl+S"
            busy={props.record.form.busy()}
            disabled={!props.record.form.dirty() || props.record.conflict()}
          >
            {t('save')}
          </Button>
        </Show>
      }
    >
      <Show when={props.record.conflict()}>
        <EditConflict
          differences={differences(props.fields, props.record.form.values, props.record.theirs())}
          onKeep={() => props.record.keepMine()}
          onTake={() => props.record.takeTheirs()}
        />
      </Show>
      {props.children}
    </Form>
  );
}
