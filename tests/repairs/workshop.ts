import { inventoryContract } from '@counterpart/inventory/api';
import { salesContract } from '@counterpart/sales/api';
import { isRefusal, type v } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { type RepairDevice, repairsContract, type Ticket } from '../../plugins/repairs/api/index.ts';
import type { OpenTicketSchema } from '../../plugins/repairs/api/ticket.ts';
import { done } from './open-repairs.ts';

interface Payment {
  readonly method: string;
  readonly tendered_minor: number;
  readonly reference?: string;
}

/** A workshop and its till, in the words of those who work there. */
export function workshopOf(shop: TestShop) {
  const repairs = shop.client(repairsContract, 'manager');
  const till = shop.client(salesContract, 'manager');
  const goods = shop.client(inventoryContract, 'manager');
  const read = async (id: string): Promise<Ticket> => (await repairs.ticket({ id }))!;
  const deviceOf = async (id: string): Promise<RepairDevice> => {
    const found = await repairs.devices({
      term: '',
      classes: ['open', 'waiting', 'working', 'ready', 'closed'],
      limit: 500,
    });
    const card = found.devices.find((each) => each.id === id)!;
    return (await read(card.ticket)).devices.find((each) => each.id === id)!;
  };
  const move = async (device: string, to: string, result: 'repaired' | 'unrepaired' | null = null) =>
    repairs.moveDevice({ device, from: (await deviceOf(device)).state.id, to, result });
  return {
    repairs,
    till,
    goods,
    read,
    deviceOf,
    move,
    /** One device, or as many as are described. */
    takeIn: async (
      ticket: Partial<v.InferInput<typeof OpenTicketSchema>> = {},
    ): Promise<Ticket & { readonly device: string }> => {
      const opened = await done(
        repairs.openTicket({
          customer: { party: null, name: 'Ada Lovelace', phone: '+44 20 7946 0958' },
          devices: [{ kind: 'Phone', brand: 'Apple', model: 'iPhone 12', fault: 'Display broken' }],
          ...ticket,
        }),
      );
      return { ...opened, device: opened.devices[0]!.id };
    },
    addProduct: async (name: string, stock_milli: number, unitCost_minor = 450): Promise<string> => {
      const saved = await done(
        goods.saveProduct({ name, price_minor: 900, openingStock_milli: stock_milli, unitCost_minor }),
      );
      return saved.product.id;
    },
    stock: async (product: string) => {
      const { onHand_milli, reserved_milli, reservations } = (await goods.productStock({ product }))!;
      return { onHand_milli, reserved_milli, promised: reservations.length };
    },
    ready: async (device: string, result: 'repaired' | 'unrepaired' = 'repaired') =>
      done(move(device, 'ready', result)),
    collect: (device: string, payments: readonly Payment[]) =>
      till.postSale({ lines: [{ provider: 'repairs', ref: device }], payments: [...payments] }),
    cash: (tendered_minor: number) => [{ method: 'cash', tendered_minor }],
    /** Asks for a deposit and takes it at the till. */
    deposit: async (ticket: string, amount_minor: number) => {
      const asked = await done(repairs.askDeposit({ ticket, amount_minor }));
      const receipt = await done(
        till.postSale({
          lines: [{ provider: 'repairs', ref: asked.ref }],
          payments: [{ method: 'cash', tendered_minor: amount_minor }],
        }),
      );
      return { ...asked, receipt };
    },
    refused: async (operation: Promise<unknown>) => {
      const answer = await operation;
      if (!isRefusal(answer)) throw new Error(`Not refused: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

export type Workshop = ReturnType<typeof workshopOf>;
