import { createLive, Loaded, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { SerialList } from './serial-list.tsx';
import { StartTracking } from './start-tracking.tsx';
import { TrackingSummary } from './tracking-summary.tsx';

/** The serial numbers of a product: whether it has them, those in stock and where the others went. */
export function SerialsSide(props: { readonly product: Product }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const tracking = createLive(() => inventory.serialTracking({ product: props.product.id }));
  return (
    <Loaded live={tracking} isEmpty={(found) => found === null}>
      {(found) => (
        <Show when={found()}>
          {(tracking) => (
            <Show when={tracking().tracked} fallback={<StartTracking product={props.product} />}>
              <TrackingSummary product={props.product} tracking={tracking()} />
              <SerialList product={props.product} />
            </Show>
          )}
        </Show>
      )}
    </Loaded>
  );
}
