import type { JSX } from 'solid-js';
import { CustomFieldSettings } from './custom-field-settings.tsx';
import { GroupSettings } from './group-settings.tsx';
import styles from './settings.module.css';

/** Under Settings: the groups that customers are in, and what this shop wants to know of them. */
export function RecordSettings(): JSX.Element {
  return (
    <div class={`setting-card ${styles['card']}`}>
      <GroupSettings />
      <CustomFieldSettings />
    </div>
  );
}
