import { Icon, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { today } from '../shared/today.ts';
import { t } from '../text/t.ts';
import styles from './lists.module.css';

interface DueProps {
  readonly due: string | null;
  /** What is closed is late no more. */
  readonly closed: boolean;
}

/** When it was promised; marked once that day is over. */
export function Due(props: DueProps): JSX.Element {
  const format = useFormat();
  const late = () => props.due !== null && !props.closed && props.due < today();
  return (
    <Show when={props.due}>
      {(due) => (
        <span class={styles.due} data-late={late() ? '' : undefined}>
          <Icon name="clock" size={14} label={late() ? t('late') : undefined} />
          {format.date(due())}
        </span>
      )}
    </Show>
  );
}
