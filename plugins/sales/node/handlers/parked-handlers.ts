import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { parkedMethods } from '../../api/contract/parked-methods.ts';
import { ParkedSales } from '../parked/parked-sales.ts';
import { ParkingDesk } from '../parked/parking-desk.ts';
import { forCartOnly } from '../rights/cart-only.ts';

/** Parked sales: this till's way to them, and the books' own side of it. */
@injectable()
export class ParkedHandlers {
  constructor(
    @inject(ParkingDesk) private readonly desk: ParkingDesk,
    @inject(ParkedSales) private readonly sales: ParkedSales,
  ) {}

  all(): Handlers<typeof parkedMethods> {
    const { desk, sales } = this;
    return {
      parkSale: ({ name }) => desk.park(name),
      takeParked: ({ id }) => desk.take(id),
      parkedSales: () => sales.list(),
      async putParked(input, context) {
        forCartOnly(context, 'sales.parkSale');
        return sales.put(input, context);
      },
      claimParked: ({ id }, context) => sales.claim(id, context),
      releaseParked: ({ id }) => sales.release(id),
      deleteParked: ({ id }, context) => sales.delete(id, context),
      restoreParked: ({ id }) => sales.restore(id),
      endEmptied: ({ id }, context) => sales.endEmptied(id, context),
    };
  }
}
