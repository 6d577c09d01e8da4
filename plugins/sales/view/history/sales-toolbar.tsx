import type { JSX } from 'solid-js';
import { ListToolbar, SearchField, Select, TextField } from '@counterpart/sdk/view';
import { DocumentKindSchema } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { SalesList } from './create-sales-list.ts';

const ALL = '';

/** By what people remember of a sale: its number, what was on it, what it came to, what it was, the day. */
export function SalesToolbar(props: { readonly list: SalesList }): JSX.Element {
  const kinds = () => [
    { value: ALL, label: t('history.allKinds') },
    ...DocumentKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
  ];
  const narrowing = () => {
    const { kind, from, to } = props.list;
    return [kind() !== null, from() !== '', to() !== ''].filter(Boolean).length;
  };
  return (
    <ListToolbar
      label={t('history.filters')}
      narrowing={narrowing()}
      search={
        <SearchField
          label={t('history.search')}
          placeholder={t('history.searchHint')}
          shortcut="F3"
          value={props.list.term()}
          onChange={(term) => props.list.search(term)}
        />
      }
      filters={
        <>
          <Select
            label={t('history.kind')}
            hideLabel
            value={props.list.kind() ?? ALL}
            options={kinds()}
            onChange={(kind) => props.list.ofKind(kind === ALL ? null : kind)}
          />
          <TextField
            type="date"
            label={t('history.from')}
            hideLabel
            value={props.list.from()}
            onChange={(date) => props.list.since(date)}
          />
          <span aria-hidden="true">–</span>
          <TextField
            type="date"
            label={t('history.to')}
            hideLabel
            value={props.list.to()}
            onChange={(date) => props.list.until(date)}
          />
        </>
      }
    />
  );
}
