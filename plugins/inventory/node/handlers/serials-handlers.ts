import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { serialsMethods } from '../../api/contract/serials-methods.ts';
import { BookSerials } from '../serials/book-serials.ts';
import { NumberStock } from '../serials/number-stock.ts';
import { SerialCorrections } from '../serials/serial-corrections.ts';
import { SerialLife } from '../serials/serial-life.ts';
import { listSerials, readTracking } from '../serials/serial-rows.ts';
import { TrackSerials } from '../serials/track-serials.ts';

/** What is asked and done about serial numbers by hand; sales and receipts move them with the stock. */
export class SerialsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(SerialLife) private readonly life: SerialLife,
    @inject(TrackSerials) private readonly tracking: TrackSerials,
    @inject(NumberStock) private readonly numbering: NumberStock,
    @inject(BookSerials) private readonly booking: BookSerials,
    @inject(SerialCorrections) private readonly corrections: SerialCorrections,
  ) {}

  all(): Handlers<typeof serialsMethods> {
    return {
      serials: (input) => listSerials(this.database, input),
      serial: ({ id }) => this.life.read(id),
      serialTracking: ({ product }) => readTracking(this.database, product),
      trackSerials: (input, context) => this.tracking.execute(input, context),
      numberStock: (input, context) => this.numbering.execute(input, context),
      moveSerials: (input, context) => this.booking.execute(input, context),
      takeNumber: (input, context) => this.corrections.takeNumber(input, context),
      correctSerial: (input, context) => this.corrections.correct(input, context),
    };
  }
}
