import {
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
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type StockTake } from '../../api/index.ts';
import list from '../stock/on-hand/stock-list.module.css';
import { t } from '../text/t.ts';
import { NewTakeDialog } from './new-take-dialog.tsx';
import { scopeText } from './scope-text.ts';
import { TakeState } from './take-state.tsx';

/** The stock takes, and the way to begin one. */
export function TakeList(props: { readonly onOpen: (id: string) => void }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const takes = createLive(() => inventory.stockTakes({ limit: 200 }));
  const [opening, setOpening] = createSignal(false);
  const columns: readonly Column<StockTake>[] = [
    { id: 'number', title: t('take.number'), width: '112px', cell: (take) => take.number },
    { id: 'name', title: t('name'), cell: (take) => take.name || scopeText(take) },
    { id: 'location', title: t('take.location'), optional: true, cell: (take) => take.location.name },
    {
      id: 'counted',
      title: t('take.counted'),
      align: 'end',
      width: '96px',
      cell: (take) => format.quantity(take.counted * 1000),
    },
    {
      id: 'opened',
      title: t('take.opened'),
      optional: true,
      width: '160px',
      cell: (take) => format.dateTime(take.opened_at),
    },
    { id: 'state', title: t('take.state'), width: '120px', cell: (take) => <TakeState state={take.state} /> },
  ];
  const newTake = () => (
    <Show when={workbench.may('inventory.postStockTake')}>
      <Button kind="primary" icon="plus" onClick={() => setOpening(true)}>
        {t('take.new')}
      </Button>
    </Show>
  );
  return (
    <div class={list.list}>
      <Loaded
        live={takes}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState icon="boxes" title={t('take.none')} text={t('take.noneHint')}>
            {newTake()}
          </EmptyState>
        }
      >
        {(all) => (
          <>
            <div>{newTake()}</div>
            <DataTable
              label={t('takes')}
              columns={columns}
              rows={all()}
              onSelect={(take) => props.onOpen(take.id)}
            />
          </>
        )}
      </Loaded>
      <NewTakeDialog
        open={opening()}
        onClose={() => setOpening(false)}
        onOpened={(take) => {
          setOpening(false);
          props.onOpen(take.id);
        }}
      />
    </div>
  );
}
