import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import { createLive, type Live, useClient } from '@counterpart/sdk/view';
import { type DocumentKind, DocumentKindSchema, type SaleSummary, salesContract } from '../../api/index.ts';

const PAGE = 200;
/** The contract hands over no longer lists. */
const LONGEST = 2000;

/** What is listed, and by what it is narrowed. */
export interface SalesList {
  readonly page: Live<{ readonly sales: readonly SaleSummary[]; readonly total: number }>;
  readonly term: Accessor<string>;
  readonly kind: Accessor<DocumentKind | null>;
  /** Business dates, both included; empty: open on that side. */
  readonly from: Accessor<string>;
  readonly to: Accessor<string>;
  readonly narrowed: Accessor<boolean>;
  readonly canShowMore: Accessor<boolean>;
  search(term: string): void;
  ofKind(kind: string | null): void;
  since(date: string): void;
  until(date: string): void;
  showAll(): void;
  showMore(): void;
}

export function createSalesList(): SalesList {
  const sales = useClient(salesContract);
  const [term, setTerm] = createSignal('');
  const [kind, setKind] = createSignal<DocumentKind | null>(null);
  const [from, setFrom] = createSignal('');
  const [to, setTo] = createSignal('');
  const [shown, setShown] = createSignal(PAGE);
  const trimmed = createMemo(() => term().trim());
  const page = createLive(() =>
    sales.findSales({
      term: trimmed(),
      kind: kind(),
      from: from() || null,
      to: to() || null,
      limit: shown(),
    }),
  );
  const narrow = (change: () => void) =>
    batch(() => {
      setShown(PAGE);
      change();
    });
  return {
    page,
    term,
    kind,
    from,
    to,
    narrowed: () => trimmed() !== '' || kind() !== null || from() !== '' || to() !== '',
    canShowMore: () => (page()?.sales.length ?? 0) < Math.min(page()?.total ?? 0, LONGEST),
    search: (text) => narrow(() => setTerm(text)),
    ofKind: (wanted) =>
      narrow(() => setKind(DocumentKindSchema.options.find((option) => option === wanted) ?? null)),
    since: (date) => narrow(() => setFrom(date)),
    until: (date) => narrow(() => setTo(date)),
    showAll: () =>
      narrow(() => {
        setTerm('');
        setKind(null);
        setFrom('');
        setTo('');
      }),
    showMore: () => setShown((before) => Math.min(before + PAGE, LONGEST)),
  };
}
