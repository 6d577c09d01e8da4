import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type {
  ConsumedGoods,
  ReservedGoods,
  ReserveGoods,
  SettleReservation,
  StockLedger,
  UseReservation,
} from '../../api/index.ts';
import { locationFor } from '../locations/location-of.ts';
import { serialsOfMove } from '../serials/move-serials.ts';
import { lineTarget } from '../sales/line-target.ts';
import type { Move } from '../stock/move.ts';
import { moveStock } from '../stock/move-stock.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { refuseOutOfStock, refuseToReserve } from './refuse.ts';
import { changeReserved } from './change-reserved.ts';
import { goodsOf, requireReservation, type ReservationRow, settle } from './reservation-row.ts';

/** Promises goods to other modules, in their transactions, and settles each promise once. */
export class Ledger implements StockLedger {
  constructor(
    @inject(Ids) private readonly ids: Ids,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
  ) {}

  async reserve(tx: Tx, ask: ReserveGoods): Promise<ReservedGoods> {
    const target = await lineTarget(tx, ask.ref);
    if (!target || target.kind === 'family') return refuseToReserve(tx, ask, target);
    const { product, name } = target;
    const quantity_milli = multiplyDivide(
      ask.quantity_milli,
      target.factor_milli,
      QUANTITY_ONE_MILLI,
      'half-away',
    );
    const location = await locationFor(tx, { location: ask.location, till: ask.till ?? '' });
    const place = { product, location };
    const reserved = await changeReserved(tx, this.ids, place, quantity_milli, this.rule.current.negative);
    if (!reserved) return refuseOutOfStock(tx, place, quantity_milli);
    const reservation = this.ids.next();
    const { provider, ref, label } = ask.owner;
    await tx.run(
      sql`insert into inventory_reservation (id, product_id, location_id, quantity_milli, state, owner_provider,
            owner_ref, owner_label, reserved_at)
          values (${reservation}, ${product}, ${location}, ${quantity_milli}, 'open', ${provider}, ${ref}, ${label},
            ${tx.now})`,
    );
    return { reservation, product, name, location, quantity_milli };
  }

  async consume(tx: Tx, ask: UseReservation): Promise<ConsumedGoods> {
    const row = await requireReservation(tx, ask.reservation, 'open');
    await this.#free(tx, row);
    const moved = await moveStock(
      tx,
      this.ids,
      { ...moveOf(row, ask, 'used'), serials: ask.serials },
      this.rule.current,
    );
    if (!moved) return refuseOutOfStock(tx, placeOf(row), row.quantity_milli);
    await settle(tx, row, { from: 'open', to: 'consumed', move: moved.id });
    return { ...goodsOf(row), cost_minor: moved.value_minor === null ? null : 0 - moved.value_minor };
  }

  async release(tx: Tx, reservation: string): Promise<ReservedGoods> {
    const row = await requireReservation(tx, reservation, 'open');
    await this.#free(tx, row);
    await settle(tx, row, { from: 'open', to: 'released', move: null });
    return goodsOf(row);
  }

  async giveBack(tx: Tx, ask: SettleReservation): Promise<ConsumedGoods> {
    const row = await requireReservation(tx, ask.reservation, 'consumed');
    const cost_minor = row.moved_minor === null ? null : 0 - row.moved_minor;
    const serials = row.move_id === null ? [] : await serialsOfMove(tx, row.move_id);
    const move = { ...moveOf(row, ask, 'return'), value_minor: cost_minor, serials };
    await moveStock(tx, this.ids, move, { ...this.rule.current, negative: 'force' });
    await settle(tx, row, { from: 'consumed', to: 'returned', move: row.move_id });
    return { ...goodsOf(row), cost_minor };
  }

  /** A promise may always be taken back, whatever became of the goods. */
  async #free(tx: Tx, row: ReservationRow): Promise<void> {
    await changeReserved(tx, this.ids, placeOf(row), 0 - row.quantity_milli, 'force');
  }
}

function placeOf({ product_id, location_id }: ReservationRow) {
  return { product: product_id, location: location_id };
}

function moveOf(row: ReservationRow, { person, note }: SettleReservation, reason: 'used' | 'return'): Move {
  return {
    ...placeOf(row),
    quantity_milli: reason === 'used' ? 0 - row.quantity_milli : row.quantity_milli,
    reason,
    document: { provider: row.owner_provider, ref: row.owner_ref, label: row.owner_label, line: row.id },
    note: note ?? '',
    personId: person,
  };
}
