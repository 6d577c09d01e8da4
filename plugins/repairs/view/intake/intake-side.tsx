import { Select, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { MAX_TICKET_NOTE, PRIORITIES, type Priority } from '../../api/index.ts';
import type { People } from '../shared/people.ts';
import { t } from '../text/t.ts';
import type { IntakeValues } from './intake-draft.ts';
import styles from './intake.module.css';

interface IntakeSideProps {
  readonly values: IntakeValues;
  readonly people: People;
  readonly onChange: (fields: Partial<Omit<IntakeValues, 'devices'>>) => void;
}

/** What was promised, and who sees to it. */
export function IntakeSide(props: IntakeSideProps): JSX.Element {
  return (
    <div class={styles.promise}>
      <TextField
        type="date"
        label={t('due')}
        value={props.values.due}
        onChange={(due) => props.onChange({ due })}
      />
      <Select
        label={t('priority')}
        value={props.values.priority}
        options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        onChange={(priority) => props.onChange({ priority: priority as Priority })}
      />
      <Select
        label={t('technician')}
        value={props.values.technician}
        options={props.people.options()}
        onChange={(technician) => props.onChange({ technician })}
      />
      <TextField
        label={t('note')}
        multiline={2}
        maxLength={MAX_TICKET_NOTE}
        value={props.values.note}
        onChange={(note) => props.onChange({ note })}
      />
    </div>
  );
}
