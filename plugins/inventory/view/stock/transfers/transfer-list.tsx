import {
  Badge,
  Button,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type ListedTransfer } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { createLocations } from '../create-locations.ts';
import styles from '../on-hand/stock-list.module.css';

interface TransferListProps {
  readonly selected: string | null;
  readonly onSelect: (transfer: string) => void;
  readonly onNew: () => void;
}

const TONES = { draft: 'neutral', sent: 'accent', received: 'success', cancelled: 'warning' } as const;

/** What went, goes and is to go from one location to another, the newest first. */
export function TransferList(props: TransferListProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const workbench = useWorkbench();
  const format = useFormat();
  const locations = createLocations();
  const transfers = createLive(() => inventory.transfers({ limit: 500 }));
  const columns: readonly Column<ListedTransfer>[] = [
    { id: 'number', title: t('number'), width: '112px', cell: (row) => row.number },
    { id: 'from', title: t('transfer.from'), cell: (row) => row.from.name },
    { id: 'to', title: t('transfer.to'), cell: (row) => row.to.name },
    {
      id: 'lines',
      title: t('transfer.lines'),
      align: 'end',
      width: '88px',
      optional: true,
      cell: (row) => row.lines,
    },
    {
      id: 'at',
      title: t('transfer.at'),
      width: '196px',
      optional: true,
      cell: (row) => format.dateTime(row.created_at),
    },
    {
      id: 'state',
      title: t('transfer.state'),
      width: '128px',
      cell: (row) => <Badge tone={TONES[row.state]}>{t(`transferState.${row.state}`)}</Badge>,
    },
  ];
  const add = () => (
    <Show when={workbench.may('inventory.transfer') && locations.several()}>
      <Button kind="primary" icon="plus" onClick={() => props.onNew()}>
        {t('transfer.new')}
      </Button>
    </Show>
  );
  return (
    <div class={styles.list}>
      <Loaded
        live={transfers}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState
            icon="truck"
            title={t('transfer.none')}
            text={locations.several() ? t('transfer.noneHint') : t('transfer.oneLocation')}
          >
            {add()}
          </EmptyState>
        }
      >
        {(all) => (
          <>
            <div>{add()}</div>
            <DataTable
              label={t('transfers')}
              columns={columns}
              rows={all()}
              selected={props.selected}
              onSelect={(row) => props.onSelect(row.id)}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
