import { type Client, Fault, isRefusal, type Refusal, type Sample } from '@counterpart/sdk';
import { Contracts, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { inventoryContract } from '../../api/index.ts';
import { sampleFactor } from './sample-catalogue.ts';
import { SAMPLE_SUPPLIER } from './sample-devices.ts';

type Inventory = Client<typeof inventoryContract.methods>;

/** An order of which a part has come, so that what is bought can be looked at. */
export class SampleOrder implements Sample {
  readonly order = 15;

  constructor(
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(ShopService) private readonly shop: ShopService,
  ) {}

  async fill(): Promise<void> {
    const inventory = this.contracts.client(inventoryContract);
    const [supplier] = await inventory.suppliers({ term: SAMPLE_SUPPLIER });
    const { orders } = await inventory.purchaseOrders({});
    // A shop with products of its own lacks the supplier, one that was filled before has the order.
    if (!supplier || orders.length > 0) return;
    const factor = sampleFactor((await this.shop.get()).currency);
    const lines = await orderedLines(inventory, factor);
    const draft = accepted(await inventory.savePurchaseOrder({ supplier: supplier.id, lines }));
    const { id, revision } = draft;
    const ordered = accepted(await inventory.setPurchaseOrderState({ order: id, revision, to: 'ordered' }));
    const [phones, cables] = ordered.lines;
    accepted(
      await inventory.receiveGoods({
        order: id,
        revision: ordered.revision,
        reference: 'DN 4711',
        lines: [
          {
            orderLine: phones!.id,
            product: phones!.product.id,
            quantity_milli: 2000,
            serials: ['990000862471841', '990000862471858'],
          },
          { orderLine: cables!.id, product: cables!.product.id, unit: cables!.unit.id, quantity_milli: 1000 },
        ],
      }),
    );
  }
}

/** Phones, and cables by the box. */
async function orderedLines(inventory: Inventory, factor: number) {
  const [phone] = (await inventory.products({ term: 'ELE-01' })).products;
  const [cable] = (await inventory.products({ term: 'ELE-02' })).products;
  const box = (await inventory.product({ id: cable!.id }))!.units[0]!;
  return [
    { product: phone!.id, quantity_milli: 6000, cost_minor: 24_500 * factor },
    { product: cable!.id, unit: box.id, quantity_milli: 3000, cost_minor: 5800 * factor },
  ];
}

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Fault({ code: answer.refused, message: answer.message });
  return answer;
}
