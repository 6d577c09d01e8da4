import {
  type ColumnChoice,
  ColumnsButton,
  ListToolbar,
  SearchField,
  Select,
  Switch,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ListedCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { CustomerListState } from './create-customer-list.ts';

const ALL = '';

interface CustomerToolbarProps {
  readonly list: CustomerListState;
  readonly columns: ColumnChoice<ListedCustomer>;
}

/** Search, group, tag, who is archived, and which columns there are. */
export function CustomerToolbar(props: CustomerToolbarProps): JSX.Element {
  const groups = () => props.list.groups() ?? [];
  const tags = () => props.list.tags() ?? [];
  const narrowing = () => {
    const { group, tag, owing, archived } = props.list;
    return [group() !== null, tag() !== null, owing(), archived()].filter(Boolean).length;
  };
  return (
    <ListToolbar
      label={t('searchCustomers')}
      narrowing={narrowing()}
      search={
        <SearchField
          label={t('searchCustomers')}
          placeholder={t('searchHint')}
          shortcut="F3"
          value={props.list.term()}
          onChange={(term) => props.list.search(term)}
        />
      }
      filters={
        <>
          <Show when={groups().length > 0}>
            <Select
              label={t('group')}
              hideLabel
              value={props.list.group() ?? ALL}
              options={[
                { value: ALL, label: t('allGroups') },
                ...groups().map(({ id, name, customers }) => ({
                  value: id,
                  label: `${name} (${customers})`,
                })),
              ]}
              onChange={(group) => props.list.inGroup(group === ALL ? null : group)}
            />
          </Show>
          <Show when={tags().length > 0}>
            <Select
              label={t('tag')}
              hideLabel
              value={props.list.tag() ?? ALL}
              options={[
                { value: ALL, label: t('allTags') },
                ...tags().map(({ tag, customers }) => ({ value: tag, label: `${tag} (${customers})` })),
              ]}
              onChange={(tag) => props.list.withTag(tag === ALL ? null : tag)}
            />
          </Show>
          <Switch
            label={t('onlyOwing')}
            checked={props.list.owing()}
            onChange={(owing) => props.list.onlyOwing(owing)}
          />
          <Switch
            label={t('showArchived')}
            checked={props.list.archived()}
            onChange={(archived) => props.list.showArchived(archived)}
          />
        </>
      }
    >
      <ColumnsButton label={t('columns')} choice={props.columns} />
    </ListToolbar>
  );
}
