import { createLive, useClient } from '@counterpart/sdk/view';
import { inventoryContract } from '../../api/index.ts';

/** The locations in use; a shop with one need not be asked which. */
export function createLocations() {
  const inventory = useClient(inventoryContract);
  const live = createLive(() => inventory.locations({}));
  const all = () => live() ?? [];
  return {
    all,
    several: () => all().length > 1,
    options: () => all().map(({ id, name }) => ({ value: id, label: name })),
  };
}
