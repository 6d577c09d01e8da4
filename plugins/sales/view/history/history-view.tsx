import { createSignal, type JSX, Show } from 'solid-js';
import {
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  Page,
  SidePanel,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { type SaleSummary, salesContract } from '../../api/index.ts';
import { ReceiptPaper } from '../receipt/receipt-paper.tsx';
import { t } from '../text/t.ts';

const NEWEST = 200;

/** The newest sales of all tills, as they come in. */
export function HistoryView(): JSX.Element {
  const sales = useClient(salesContract);
  const [selected, setSelected] = createSignal<string | null>(null);
  const columns = createColumns();
  const recent = createLive(() => sales.recentSales({ limit: NEWEST }));
  return (
    <Page
      title={t('history.title')}
      panel={
        <Show when={selected()}>{(id) => <ReceiptDetail id={id()} onClose={() => setSelected(null)} />}</Show>
      }
    >
      <Loaded
        live={recent}
        empty={<EmptyState icon="receipt" title={t('history.none')} text={t('history.noneHelp')} />}
      >
        {(rows) => (
          <DataTable
            label={t('history.label')}
            columns={columns}
            rows={rows()}
            selected={selected()}
            onSelect={({ id }) => setSelected(id)}
          />
        )}
      </Loaded>
    </Page>
  );
}

function createColumns(): Column<SaleSummary>[] {
  const format = useFormat();
  return [
    { id: 'receipt', title: t('history.number'), cell: (sale) => sale.receipt },
    { id: 'at', title: t('history.at'), cell: (sale) => format.dateTime(sale.at) },
    {
      id: 'lines',
      title: t('history.lines'),
      align: 'end',
      optional: true,
      cell: (sale) => String(sale.lineCount),
    },
    {
      id: 'total',
      title: t('history.total'),
      align: 'end',
      cell: (sale) => <span class="cp-figures">{format.money(sale.total_minor)}</span>,
    },
  ];
}

function ReceiptDetail(props: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const sales = useClient(salesContract);
  const receipt = createLive(() => sales.receipt({ id: props.id }));
  return (
    <SidePanel title={receipt()?.receipt ?? ''} onClose={props.onClose}>
      <Loaded live={receipt}>
        {(found) => <Show when={found()}>{(document) => <ReceiptPaper receipt={document()} />}</Show>}
      </Loaded>
    </SidePanel>
  );
}
