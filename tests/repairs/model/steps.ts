import { isRefusal } from '@counterpart/sdk';
import { expect } from 'vitest';
import type { Workshop } from '../workshop.ts';
import type { Pencil, PencilDevice, PencilPart } from './pencil.ts';

/** What a step chooses from: figures, of which each takes what it needs. */
export interface Dice {
  readonly a: number;
  readonly b: number;
  /** Two tills at once: one of them does it. */
  readonly race: boolean;
}

/** The workshop, its pencil, and the tills that take turns. */
export interface Bench {
  readonly tills: readonly Workshop[];
  readonly pencil: Pencil;
  readonly products: readonly string[];
  /** Whether Inventory is on. */
  stock: boolean;
}

const pick = <T>(list: readonly T[], dice: number): T | undefined => list[dice % Math.max(list.length, 1)];

/** Does it at one till, or at two at once, and expects what the pencil says: that it happens, once, or not at all. */
async function attempt<T>(
  bench: Bench,
  { a, race }: Dice,
  allowed: boolean,
  act: (till: Workshop) => Promise<T>,
): Promise<T | undefined> {
  const tills = race ? bench.tills : [bench.tills[a % bench.tills.length]!];
  const answers = await Promise.all(tills.map(act));
  const happened = answers.filter((answer) => !isRefusal(answer));
  expect(happened, JSON.stringify(answers.filter(isRefusal))).toHaveLength(allowed ? 1 : 0);
  return happened[0];
}

const once = (dice: Dice): Dice => ({ ...dice, race: false });

export const STEPS = {
  async takeIn(bench: Bench, dice: Dice) {
    const collected = bench.pencil.devices.filter(
      (device) => device.where === 'collected' && !device.claim && device.sale !== null,
    );
    const first = dice.b % 4 === 0 ? pick(collected, dice.a) : undefined;
    const till = bench.tills[dice.a % bench.tills.length]!;
    const ticket = await till.takeIn({
      devices: [
        { kind: 'Phone', claimOf: first?.id ?? null },
        ...(dice.b % 3 === 0 ? [{ kind: 'Tablet' }] : []),
      ],
    });
    for (const { id, claimOf } of ticket.devices) {
      bench.pencil.devices.push({
        id,
        ticket: ticket.id,
        number: ticket.number,
        claim: claimOf !== null,
        parts: [],
        work_minor: 0,
        where: 'here',
        declined: false,
        limit_minor: null,
        sale: null,
      });
    }
  },

  async addPart(bench: Bench, dice: Dice) {
    const device = pick(bench.pencil.devices, dice.a);
    if (!device) return;
    const product = pick(bench.products, dice.b)!;
    const pieces = 1 + (dice.b % 3);
    const allowed = bench.pencil.isHere(device) && bench.stock && bench.pencil.free(product) >= pieces;
    const ticket = await attempt(bench, once(dice), allowed, (till) =>
      till.repairs.addPart({
        device: device.id,
        ref: product,
        quantity_milli: pieces * 1000,
        unitPrice_minor: 100 + dice.b,
      }),
    );
    if (!ticket || isRefusal(ticket)) return;
    const { id } = ticket.devices.find((each) => each.id === device.id)!.parts.at(-1)!;
    device.parts.push({ id, product, pieces, price_minor: 100 + dice.b, place: 'promised' });
  },

  async changePart(bench: Bench, dice: Dice) {
    const [device, part] = pick(bench.pencil.parts, dice.a) ?? [];
    if (!device || !part) return;
    const pieces = 1 + (dice.b % 4);
    const more = pieces - part.pieces;
    const same = more === 0;
    const isPart = part.place === 'promised' || (part.place === 'in-device' && same);
    const allowed =
      bench.pencil.isHere(device) &&
      isPart &&
      (same || (bench.stock && bench.pencil.free(part.product) >= more));
    await attempt(bench, once(dice), allowed, (till) =>
      till.repairs.changePart({ part: part.id, quantity_milli: pieces * 1000 }),
    );
    if (allowed) part.pieces = pieces;
  },

  usePart: (bench: Bench, dice: Dice) =>
    settle(bench, dice, ['promised', 'in-device'], (till, part) => till.repairs.usePart({ part })),
  removePart: (bench: Bench, dice: Dice) =>
    settle(bench, dice, ['promised', 'never'], (till, part) => till.repairs.removePart({ part })),
  returnPart: (bench: Bench, dice: Dice) =>
    settle(bench, dice, ['in-device', 'back'], (till, part) => till.repairs.returnPart({ part })),

  async labour(bench: Bench, dice: Dice) {
    const device = pick(bench.pencil.devices, dice.a);
    if (!device) return;
    const price_minor = 1 + dice.b * 10;
    const allowed = bench.pencil.isHere(device);
    await attempt(bench, once(dice), allowed, (till) =>
      till.repairs.saveLabour({ device: device.id, name: 'Work', unitPrice_minor: price_minor }),
    );
    if (allowed) device.work_minor += price_minor;
  },

  async estimate(bench: Bench, dice: Dice) {
    const device = pick(bench.pencil.devices, dice.a);
    if (!device) return;
    const allowed = bench.pencil.isHere(device) && bench.pencil.repaired(device) > 0;
    const ticket = await attempt(bench, once(dice), allowed, (till) =>
      till.repairs.makeEstimate({ device: device.id }),
    );
    if (!ticket || isRefusal(ticket)) return;
    const { estimates } = ticket.devices.find((each) => each.id === device.id)!;
    const total_minor = bench.pencil.repaired(device);
    expect(estimates[0]).toMatchObject({ state: 'sent', total_minor });
    const decision = dice.b % 3 === 0 ? 'declined' : 'approved';
    await attempt(bench, dice, true, (till) =>
      till.repairs.decideEstimate({ estimate: estimates[0]!.id, decision }),
    );
    device.where = 'here';
    device.declined = decision === 'declined';
    if (decision === 'approved') device.limit_minor = total_minor;
    else bench.pencil.release(device);
  },

  async ready(bench: Bench, dice: Dice) {
    const device = pick(
      bench.pencil.devices.filter(({ where }) => where === 'here'),
      dice.a,
    );
    if (!device) return;
    const result = dice.b % 4 === 0 ? 'unrepaired' : 'repaired';
    const allowed = result === 'unrepaired' || bench.pencil.agreed(device);
    await attempt(bench, dice, allowed, (till) => till.move(device.id, 'ready', result));
    if (!allowed) return;
    device.where = result === 'repaired' ? 'ready' : 'ready-unrepaired';
    if (result === 'unrepaired') bench.pencil.release(device);
  },

  async collect(bench: Bench, dice: Dice) {
    const { pencil } = bench;
    const device = pick(
      pencil.devices.filter((each) => each.where.startsWith('ready')),
      dice.a,
    );
    if (!device) return;
    const total_minor = pencil.toPay(device);
    if (total_minor === 0) {
      const collected = await attempt(bench, dice, true, (till) =>
        till.repairs.collectDevice({ device: device.id }),
      );
      if (collected) pencil.collect(device);
      return;
    }
    const held_minor = (pencil.deposits.get(device.ticket) ?? []).reduce(
      (sum, { left_minor }) => sum + left_minor,
      0,
    );
    const deposit_minor = Math.min(total_minor, held_minor);
    const allowed = !pencil.beyondLimit(device);
    const receipt = await attempt(bench, dice, allowed, (till) =>
      till.collect(device.id, [
        ...(deposit_minor > 0
          ? [{ method: 'repairs.deposit', tendered_minor: deposit_minor, reference: device.number }]
          : []),
        ...(total_minor > deposit_minor
          ? [{ method: 'cash', tendered_minor: total_minor - deposit_minor }]
          : []),
      ]),
    );
    if (!receipt || isRefusal(receipt)) return;
    pencil.collect(device);
    const used = pencil.use(device.ticket, deposit_minor);
    const line = receipt.lines[0]!.id;
    device.sale = { document: receipt.id, line, paid_minor: total_minor, used, refunded: false };
  },

  async voidSale(bench: Bench, dice: Dice) {
    const device = pick(sold(bench), dice.a);
    if (!device?.sale) return;
    const { document, used, refunded } = device.sale;
    await attempt(bench, dice, !refunded, (till) => till.till.voidSale({ document, reason: 'Wrong' }));
    if (refunded) return;
    for (const [deposit, part_minor] of used) deposit.left_minor += part_minor;
    device.sale = null;
    device.where = 'ready';
  },

  async refund(bench: Bench, dice: Dice) {
    const device = pick(sold(bench), dice.a);
    if (!device?.sale) return;
    const { line, paid_minor, refunded } = device.sale;
    const disposition = dice.b % 2 === 0 ? 'restock' : 'damaged';
    await attempt(bench, dice, !refunded, (till) =>
      till.till.postSale({
        lines: [{ refundOf: { line, quantity_milli: 1000 }, disposition, reason: 'Broke again' }],
        payments: [{ method: 'cash', tendered_minor: 0 - paid_minor }],
      }),
    );
    if (refunded) return;
    device.sale.refunded = true;
    if (disposition === 'restock') bench.pencil.putBack(device);
  },

  async giveUp(bench: Bench, dice: Dice) {
    const device = pick(bench.pencil.devices, dice.a);
    if (!device || dice.b % 2 === 0) return;
    const allowed = bench.pencil.isHere(device);
    await attempt(bench, dice, allowed, (till) =>
      till.repairs.cancelDevice({ device: device.id, reason: 'No' }),
    );
    if (!allowed) return;
    bench.pencil.release(device);
    bench.pencil.putBack(device);
    device.where = 'given-up';
  },

  async deposit(bench: Bench, dice: Dice) {
    const device = pick(
      bench.pencil.devices.filter((each) => bench.pencil.isHere(each)),
      dice.a,
    );
    if (!device) return;
    const amount_minor = 1 + dice.b * 20;
    const { receipt } = await bench.tills[dice.a % bench.tills.length]!.deposit(device.ticket, amount_minor);
    const list = bench.pencil.deposits.get(device.ticket) ?? [];
    list.push({ line: receipt.lines[0]!.id, amount_minor, left_minor: amount_minor });
    bench.pencil.deposits.set(device.ticket, list);
  },

  async giveDepositBack(bench: Bench, dice: Dice) {
    const deposit = pick([...bench.pencil.deposits.values()].flat(), dice.a);
    if (!deposit) return;
    const { line, amount_minor } = deposit;
    await attempt(bench, dice, deposit.left_minor === amount_minor, (till) =>
      till.till.postSale({
        lines: [{ refundOf: { line, quantity_milli: 1000 }, disposition: 'restock', reason: 'Not needed' }],
        payments: [{ method: 'cash', tendered_minor: 0 - amount_minor }],
      }),
    );
    if (deposit.left_minor === amount_minor) deposit.left_minor = 0;
  },
} satisfies Record<string, (bench: Bench, dice: Dice) => Promise<void>>;

export type StepName = keyof typeof STEPS;

function sold({ pencil }: Bench): PencilDevice[] {
  return pencil.devices.filter(({ sale }) => sale !== null);
}

/** A part goes from one place to another, when it is there and its device is here. */
async function settle(
  bench: Bench,
  dice: Dice,
  [from, to]: readonly [PencilPart['place'], PencilPart['place']],
  act: (till: Workshop, part: string) => Promise<unknown>,
): Promise<void> {
  const [device, part] = pick(bench.pencil.parts, dice.a) ?? [];
  if (!device || !part) return;
  const agreed = to !== 'in-device' || bench.pencil.agreed(device);
  const allowed = bench.pencil.isHere(device) && part.place === from && agreed;
  await attempt(bench, dice, allowed, (till) => act(till, part.id));
  if (allowed) part.place = to;
}

/** The books are what the pencil says. */
export async function compare({ tills: [till], pencil, products, stock }: Bench): Promise<void> {
  if (stock) {
    for (const product of products) {
      await expect
        .poll(() => till!.stock(product), { timeout: 10_000 })
        .toMatchObject({
          onHand_milli: pencil.shelf(product) * 1000,
          reserved_milli: pencil.promised(product) * 1000,
        });
    }
  }
  expect((await till!.repairs.heldDeposits({})).total_minor).toBe(pencil.held());
  const device = pencil.devices.at(-1);
  if (!device) return;
  const now = await till!.deviceOf(device.id);
  expect(now.closed_at === null).toBe(pencil.isHere(device));
  if (now.closed_at === null) expect(now.figures.toPay_minor).toBe(pencil.toPay(device));
}
