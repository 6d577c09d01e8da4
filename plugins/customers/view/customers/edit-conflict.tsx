import { Button, createLive, Notice, useClient } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import { type Contact, customersContract } from '../../api/index.ts';
import { t, type TextKey } from '../text/t.ts';
import type { CustomerDraft } from './customer-draft.ts';
import styles from './edit-conflict.module.css';

interface EditConflictProps {
  readonly yours: CustomerDraft;
  readonly theirs: CustomerDraft;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

const FIELDS: readonly (readonly [field: Exclude<keyof CustomerDraft, 'fields'>, label: TextKey])[] = [
  ['name', 'name'],
  ['code', 'code'],
  ['company', 'company'],
  ['phones', 'phones'],
  ['mails', 'mails'],
  ['addresses', 'addresses'],
  ['cards', 'cards'],
  ['otherNames', 'otherNames'],
  ['taxNumber', 'taxNumber'],
  ['exemptReason', 'exemptReason'],
  ['group', 'group'],
  ['tags', 'tags'],
  ['note', 'note'],
];

/** Both values of every field in which two people differ. */
export function EditConflict(props: EditConflictProps): JSX.Element {
  const client = useClient(customersContract);
  const groups = createLive(() => client.groups({}));
  const customFields = createLive(() => client.customFields({}));
  const customDiffering = () =>
    (customFields() ?? []).filter(
      ({ id }) => (props.yours.fields[id] ?? '') !== (props.theirs.fields[id] ?? ''),
    );
  const differing = () =>
    FIELDS.filter(([field]) => JSON.stringify(props.yours[field]) !== JSON.stringify(props.theirs[field]));
  const shown = (draft: CustomerDraft, field: (typeof FIELDS)[number][0]): string => {
    const value: string | readonly Contact[] = draft[field];
    if (field === 'group') return groups()?.find(({ id }) => id === value)?.name ?? t('noGroup');
    const text = typeof value === 'string' ? value : value.map(written).join(', ');
    return text || t('none');
  };
  return (
    <Notice tone="warning" title={t('conflictTitle')}>
      <p>{t('conflictText')}</p>
      <table class={styles.values}>
        <thead>
          <tr>
            <th scope="col">{t('conflictField')}</th>
            <th scope="col">{t('conflictYours')}</th>
            <th scope="col">{t('conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={differing()}>
            {([field, label]) => (
              <tr>
                <th scope="row">{t(label)}</th>
                <td>{shown(props.yours, field)}</td>
                <td>{shown(props.theirs, field)}</td>
              </tr>
            )}
          </For>
          <For each={customDiffering()}>
            {({ id, title }) => (
              <tr>
                <th scope="row">{title}</th>
                <td>{props.yours.fields[id] || t('none')}</td>
                <td>{props.theirs.fields[id] || t('none')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class={styles.choices}>
        <Button onClick={() => props.onKeep()}>{t('conflictKeep')}</Button>
        <Button onClick={() => props.onTake()}>{t('conflictTake')}</Button>
      </div>
    </Notice>
  );
}

function written({ label, value }: Contact): string {
  return label === '' ? value : `${value} (${label})`;
}
