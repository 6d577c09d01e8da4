import { createLive, type Live, type Sort, useClient } from '@counterpart/sdk/view';
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import { type Category, inventoryContract, type ProductsInput, type ProductsPage } from '../../api/index.ts';

const PAGE = 200;
/** The contract hands over no longer lists. */
const LONGEST = 2000;

type ProductsQuery = Partial<Omit<ProductsInput, 'limit' | 'offset'>>;
type SortColumn = NonNullable<ProductsInput['sort']>;

/** What is listed, and by what it is narrowed. */
export interface ProductListState {
  readonly page: Live<ProductsPage>;
  /** What is asked for, without how much of it. */
  readonly query: Accessor<ProductsQuery>;
  readonly categories: Live<readonly Category[]>;
  readonly term: Accessor<string>;
  readonly category: Accessor<string | null>;
  readonly archived: Accessor<boolean>;
  readonly sort: Accessor<Sort | undefined>;
  readonly narrowed: Accessor<boolean>;
  readonly canShowMore: Accessor<boolean>;
  search(term: string): void;
  inCategory(category: string | null): void;
  showArchived(archived: boolean): void;
  sortBy(column: string): void;
  showMore(): void;
}

export function createProductList(): ProductListState {
  const inventory = useClient(inventoryContract);
  const [term, setTerm] = createSignal('');
  const [category, setCategory] = createSignal<string | null>(null);
  const [archived, setArchived] = createSignal(false);
  const [sort, setSort] = createSignal<Sort>();
  const [shown, setShown] = createSignal(PAGE);
  const trimmed = createMemo(() => term().trim());

  const query = (): ProductsQuery => {
    const sorted = sort();
    return {
      term: trimmed(),
      category: category(),
      status: archived() ? 'archived' : 'active',
      ...(sorted ? { sort: sorted.column as SortColumn, descending: sorted.descending } : {}),
    };
  };
  const page = createLive(() => inventory.products({ ...query(), limit: shown() }));
  const categories = createLive(() => inventory.categories());
  const narrow = (change: () => void) =>
    batch(() => {
      setShown(PAGE);
      change();
    });
  return {
    page,
    query,
    categories,
    term,
    category,
    archived,
    sort,
    narrowed: () => trimmed() !== '' || category() !== null,
    canShowMore: () => (page()?.products.length ?? 0) < Math.min(page()?.total ?? 0, LONGEST),
    search: (text) => narrow(() => setTerm(text)),
    inCategory: (id) => narrow(() => setCategory(id)),
    showArchived: (only) => narrow(() => setArchived(only)),
    /** First up, then down, then as it was. */
    sortBy: (column) =>
      narrow(() =>
        setSort((before) => {
          if (before?.column !== column) return { column, descending: false };
          return before.descending ? undefined : { column, descending: true };
        }),
      ),
    showMore: () => setShown((before) => Math.min(before + PAGE, LONGEST)),
  };
}
