import { createLive, Loaded, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { TakeInFront } from './take-in-front.tsx';

interface TakePageProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One stock take: counted by several people at once, all of it live. */
export function TakePage(props: TakePageProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const workbench = useWorkbench();
  const take = createLive(() => inventory.stockTake({ take: props.id }));
  const totals = createLive(() => inventory.stockTakeTotals({ take: props.id }));
  return (
    <Loaded
      live={take}
      isEmpty={(found) => found === null}
      empty={<Notice tone="warning">{t('take.unknown')}</Notice>}
    >
      {(found) => (
        <Show when={found()}>
          {(take) => (
            <TakeInFront
              take={take()}
              totals={totals()}
              mayPost={workbench.may('inventory.postStockTake')}
              onClose={() => props.onClose()}
            />
          )}
        </Show>
      )}
    </Loaded>
  );
}
