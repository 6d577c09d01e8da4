import {
  createLive,
  createWindowedRows,
  type Live,
  type Sort,
  useClient,
  type WindowedRows,
} from '@counterpart/sdk/view';
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { customersContract, type CustomersInput, type Group, type ListedCustomer } from '../../api/index.ts';

type CustomersQuery = Partial<Omit<CustomersInput, 'limit' | 'offset'>>;
type SortColumn = NonNullable<CustomersInput['sort']>;

/** Who is listed, and by what they are narrowed. */
export interface CustomerListState {
  readonly rows: WindowedRows<ListedCustomer>;
  readonly groups: Live<readonly Group[]>;
  readonly tags: Live<readonly { readonly tag: string; readonly customers: number }[]>;
  readonly term: Accessor<string>;
  readonly group: Accessor<string | null>;
  readonly tag: Accessor<string | null>;
  readonly owing: Accessor<boolean>;
  readonly archived: Accessor<boolean>;
  readonly sort: Accessor<Sort | undefined>;
  readonly narrowed: Accessor<boolean>;
  search(term: string): void;
  inGroup(group: string | null): void;
  withTag(tag: string | null): void;
  onlyOwing(owing: boolean): void;
  showArchived(archived: boolean): void;
  sortBy(column: string): void;
}

export function createCustomerList(): CustomerListState {
  const client = useClient(customersContract);
  const [term, setTerm] = createSignal('');
  const [group, setGroup] = createSignal<string | null>(null);
  const [tag, setTag] = createSignal<string | null>(null);
  const [owing, setOwing] = createSignal(false);
  const [archived, setArchived] = createSignal(false);
  const [sort, setSort] = createSignal<Sort>();
  const trimmed = createMemo(() => term().trim());

  const query = (): CustomersQuery => {
    const sorted = sort();
    return {
      term: trimmed(),
      group: group(),
      tag: tag(),
      owing: owing(),
      status: archived() ? 'archived' : 'active',
      ...(sorted ? { sort: sorted.column as SortColumn, descending: sorted.descending } : {}),
    };
  };
  const rows = createWindowedRows(
    (window) => client.customers({ ...query(), ...window }),
    ({ customers }) => customers,
  );
  return {
    rows,
    groups: createLive(() => client.groups({})),
    tags: createLive(() => client.tags({})),
    term,
    group,
    tag,
    owing,
    archived,
    sort,
    narrowed: () => trimmed() !== '' || group() !== null || tag() !== null || owing(),
    search: setTerm,
    inGroup: setGroup,
    withTag: setTag,
    onlyOwing: setOwing,
    showArchived: setArchived,
    /** First up, then down, then as it was. */
    sortBy: (column) =>
      setSort((before) => {
        if (before?.column !== column) return { column, descending: false };
        return before.descending ? undefined : { column, descending: true };
      }),
  };
}
