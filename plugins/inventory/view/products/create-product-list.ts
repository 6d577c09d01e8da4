import {
  createLive,
  createWindowedRows,
  type Live,
  type Sort,
  useClient,
  type WindowedRows,
} from '@counterpart/sdk/view';
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type Category, inventoryContract, type ListedProduct, type ProductsInput } from '../../api/index.ts';

type ProductsQuery = Partial<Omit<ProductsInput, 'limit' | 'offset'>>;
type SortColumn = NonNullable<ProductsInput['sort']>;
export type StockFilter = ProductsInput['stock'];

/** What is listed, and by what it is narrowed. */
export interface ProductListState {
  readonly rows: WindowedRows<ListedProduct>;
  /** What is asked for, without how much of it. */
  readonly query: Accessor<ProductsQuery>;
  readonly categories: Live<readonly Category[]>;
  readonly term: Accessor<string>;
  readonly category: Accessor<string | null>;
  readonly stock: Accessor<StockFilter>;
  /** How many are at their reorder point; undefined until that is known. */
  readonly low: Accessor<number | undefined>;
  readonly archived: Accessor<boolean>;
  readonly sort: Accessor<Sort | undefined>;
  readonly narrowed: Accessor<boolean>;
  search(term: string): void;
  inCategory(category: string | null): void;
  withStock(stock: StockFilter): void;
  showArchived(archived: boolean): void;
  sortBy(column: string): void;
}

export function createProductList(): ProductListState {
  const inventory = useClient(inventoryContract);
  const [term, setTerm] = createSignal('');
  const [category, setCategory] = createSignal<string | null>(null);
  const [stock, setStock] = createSignal<StockFilter>('any');
  const [archived, setArchived] = createSignal(false);
  const [sort, setSort] = createSignal<Sort>();
  const trimmed = createMemo(() => term().trim());

  const query = (): ProductsQuery => {
    const sorted = sort();
    return {
      term: trimmed(),
      category: category(),
      stock: stock(),
      status: archived() ? 'archived' : 'active',
      ...(sorted ? { sort: sorted.column as SortColumn, descending: sorted.descending } : {}),
    };
  };
  const rows = createWindowedRows(
    (window) => inventory.products({ ...query(), ...window }),
    ({ products }) => products,
  );
  const low = createLive(() => inventory.products({ stock: 'low', limit: 1 }));
  const categories = createLive(() => inventory.categories());
  return {
    rows,
    query,
    categories,
    term,
    category,
    stock,
    low: () => low()?.total,
    archived,
    sort,
    narrowed: () => trimmed() !== '' || category() !== null || stock() !== 'any',
    search: setTerm,
    inCategory: setCategory,
    withStock: setStock,
    showArchived: setArchived,
    /** First up, then down, then as it was. */
    sortBy: (column) =>
      setSort((before) => {
        if (before?.column !== column) return { column, descending: false };
        return before.descending ? undefined : { column, descending: true };
      }),
  };
}
