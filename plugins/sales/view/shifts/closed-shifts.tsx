import { createSignal, type JSX, Show } from 'solid-js';
import {
  Button,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  Money,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { salesContract, type ZSummary } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { usePersonNames } from './person-names.ts';

const PAGE = 50;

interface ClosedShiftsProps {
  readonly selected: string | null;
  readonly onSelect: (z: string) => void;
}

/** The Zs of all registers, the newest first. */
export function ClosedShifts(props: ClosedShiftsProps): JSX.Element {
  const sales = useClient(salesContract);
  const [limit, setLimit] = createSignal(PAGE);
  const columns = createColumns();
  const closed = createLive(() => sales.shifts({ limit: limit() }));
  return (
    <Loaded live={closed} empty={<EmptyState icon="lock" title={t('zs.none')} text={t('zs.noneHelp')} />}>
      {(rows) => (
        <>
          <DataTable
            label={t('zs.label')}
            columns={columns}
            rows={rows()}
            selected={props.selected}
            onSelect={({ id }) => props.onSelect(id)}
          />
          <Show when={rows().length === limit() && limit() < 500}>
            <Button kind="quiet" onClick={() => setLimit((shown) => Math.min(500, shown * 2))}>
              {t('zs.more')}
            </Button>
          </Show>
        </>
      )}
    </Loaded>
  );
}

function createColumns(): Column<ZSummary>[] {
  const format = useFormat();
  const names = usePersonNames();
  return [
    {
      id: 'number',
      title: t('zs.number'),
      width: 'minmax(64px, 0.8fr)',
      cell: (z) => <span class="cp-wrapping">{`${z.register} · Z ${z.number}`}</span>,
    },
    {
      id: 'closed',
      title: t('report.closed'),
      width: 'minmax(104px, 1.6fr)',
      cell: (z) => <span class="cp-wrapping">{format.dateTime(z.closed_at)}</span>,
    },
    { id: 'by', title: t('zs.by'), optional: true, cell: (z) => names(z.closedBy) },
    {
      id: 'documents',
      title: t('shift.documents'),
      align: 'end',
      optional: true,
      cell: (z) => String(z.documents),
    },
    {
      id: 'total',
      title: t('report.total'),
      align: 'end',
      width: 'minmax(84px, 1fr)',
      cell: (z) => <span class="cp-figures">{format.money(z.total_minor)}</span>,
    },
    {
      id: 'difference',
      title: t('zs.difference'),
      align: 'end',
      width: 'minmax(84px, 1fr)',
      cell: (z) => <Money minor={z.difference_minor} signed />,
    },
  ];
}
