import type { JSX } from 'solid-js';
import { SearchField, Select, TextField, Toolbar } from '@counterpart/sdk/view';
import { DocumentKindSchema } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { SalesList } from './create-sales-list.ts';
import styles from './history.module.css';

const ALL = '';

/** By what people remember of a sale: its number, what was on it, what it came to, what it was, the day. */
export function SalesToolbar(props: { readonly list: SalesList }): JSX.Element {
  const kinds = () => [
    { value: ALL, label: t('history.allKinds') },
    ...DocumentKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
  ];
  return (
    <Toolbar label={t('history.filters')}>
      <SearchField
        class={styles['search']}
        label={t('history.search')}
        placeholder={t('history.searchHint')}
        shortcut="F3"
        value={props.list.term()}
        onChange={(term) => props.list.search(term)}
      />
      <Select
        class={styles['kind']}
        label={t('history.kind')}
        hideLabel
        value={props.list.kind() ?? ALL}
        options={kinds()}
        onChange={(kind) => props.list.ofKind(kind === ALL ? null : kind)}
      />
      <TextField
        class={styles['date']}
        type="date"
        label={t('history.from')}
        hideLabel
        value={props.list.from()}
        onChange={(date) => props.list.since(date)}
      />
      <span aria-hidden="true">–</span>
      <TextField
        class={styles['date']}
        type="date"
        label={t('history.to')}
        hideLabel
        value={props.list.to()}
        onChange={(date) => props.list.until(date)}
      />
    </Toolbar>
  );
}
