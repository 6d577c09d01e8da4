import { For, type JSX } from 'solid-js';
import type { Contact, Customer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './merge.module.css';

interface MergePairProps {
  readonly kept: Customer;
  readonly gone: Customer;
}

/** Both records side by side: the one that is kept first. */
export function MergePair(props: MergePairProps): JSX.Element {
  const rows = (): readonly (readonly [label: string, of: (customer: Customer) => string])[] => [
    [t('name'), ({ name }) => name],
    [t('code'), ({ code }) => code],
    [t('company'), ({ company }) => company],
    [t('phones'), ({ phones }) => written(phones)],
    [t('mails'), ({ mails }) => written(mails)],
    [t('addresses'), ({ addresses }) => written(addresses)],
    [t('group'), ({ group }) => group?.name ?? ''],
    [t('tags'), ({ tags }) => tags.join(', ')],
    [t('note'), ({ note }) => note],
  ];
  const shown = () => rows().filter(([, of]) => of(props.kept) !== '' || of(props.gone) !== '');
  return (
    // The row that was chosen is gone, and the focus with it.
    <table class={styles.pair} tabindex="-1" ref={(table) => queueMicrotask(() => table.focus())}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('merge.kept')}</th>
          <th scope="col">{t('merge.gone')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={shown()}>
          {([label, of]) => (
            <tr>
              <th scope="row">{label}</th>
              <td dir="auto">{of(props.kept)}</td>
              <td dir="auto">{of(props.gone)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function written(contacts: readonly Contact[]): string {
  return contacts.map(({ value }) => value).join(', ');
}
