import 'reflect-metadata';
import { type CallContext, type CallUser, type Shop } from '@counterpart/sdk';
import {
  AuditLog,
  Clock,
  Database,
  Ids,
  Logger,
  Points,
  Rights,
  Settings,
  ShopService,
  TransactionManager,
} from '@counterpart/sdk/node';
import { Container } from 'inversify';
import { ChainedAudit } from '../../host/audit/chained-audit.ts';
import { callScope } from '../../host/contracts/call-scope.ts';
import { StockPosting } from '../../plugins/inventory/node/sales/stock-posting.ts';
import {
  type PaymentMethod,
  PaymentMethods,
  type Receipt,
  SalePosting,
  type SellableItem,
  Sellables,
} from '../../plugins/sales/api/index.ts';
import { PostSale } from '../../plugins/sales/node/posting/post-sale.ts';
import { Receipts } from '../../plugins/sales/node/receipts/receipts.ts';
import { VoidSale } from '../../plugins/sales/node/returns/void-sale.ts';
import { salesModule } from '../../plugins/sales/node/sales.module.ts';
import { CloseShift } from '../../plugins/sales/node/shifts/close-shift.ts';
import { CountShift } from '../../plugins/sales/node/shifts/count-shift.ts';
import { OpenShift } from '../../plugins/sales/node/shifts/open-shift.ts';
import type { BulkBooks } from './bulk-books.ts';

/** What the shop is, as its own host says it. */
export interface ShopFacts {
  readonly shop: Shop;
  readonly tills: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly CallUser[];
}

/** As the settings are at first. */
const STOCK_TERMS = { negative: 'refuse', costMethod: 'average' } as const;

/** A receipt is read when somebody gives back of it, not after every sale. */
class ReceiptsOnDemand extends Receipts {
  override async byId(id: string): Promise<Receipt | null> {
    return { id } as Receipt;
  }

  override async fingerprintOf(): Promise<undefined> {
    return undefined;
  }
}

/**
 * The sales module's own desks over {@link BulkBooks}, with the stock taking part. Everybody may everything, nobody
 * else is here, and what can be sold is known by heart.
 */
export class BulkTill {
  readonly sales: PostSale;
  readonly voids: VoidSale;
  readonly opening: OpenShift;
  readonly counting: CountShift;
  readonly closing: CloseShift;
  #requests = 0;

  constructor(books: BulkBooks, { shop }: ShopFacts, items: ReadonlyMap<string, SellableItem>) {
    const quick = containerOf(books, shop, items);
    quick.rebind(Receipts).to(ReceiptsOnDemand).inSingletonScope();
    const whole = containerOf(books, shop, items);
    this.sales = quick.get(PostSale);
    this.opening = quick.get(OpenShift);
    this.counting = quick.get(CountShift);
    this.closing = quick.get(CloseShift);
    this.voids = whole.get(VoidSale);
  }

  /** As if this person had called at that till. */
  async as<T>(
    { till, user }: Pick<CallContext, 'till' | 'user'>,
    work: (context: CallContext) => Promise<T>,
  ): Promise<T> {
    const requestId = `generated-${this.#requests++}`;
    const context: CallContext = { till, user, requestId, locale: 'en', origin: 'session' };
    return callScope.run({ context, method: 'sales.postSale' }, () => work(context));
  }
}

function containerOf(books: BulkBooks, shop: Shop, items: ReadonlyMap<string, SellableItem>): Container {
  const container = new Container();
  container.load(salesModule);
  const bind = <T>(token: symbol, value: T) => void container.bind(token).toConstantValue(value);
  const { database, transactions, ids } = books;
  const audit = new ChainedAudit(undefined as never, { id: 'bulk', name: 'Bulk' }, ids);
  bind<Database>(Database, database);
  bind<TransactionManager>(TransactionManager, transactions);
  bind<Ids>(Ids, ids);
  bind<Clock>(Clock, { now: () => books.now });
  bind<AuditLog>(AuditLog, { append: (tx, entry) => audit.append(tx, entry) });
  bind<Settings>(Settings, { get: async () => false });
  bind<ShopService>(ShopService, { get: async () => shop });
  bind<Logger>(Logger, { info() {}, warn() {}, error() {} });
  bind<Rights>(Rights, {
    may: () => true,
    require: () => undefined,
    person: async () => undefined,
    personMay: async () => true,
  });
  bind<Points>(Points, pointsOf(ids, items));
  return container;
}

function pointsOf(ids: Ids, items: ReadonlyMap<string, SellableItem>): Points {
  const sellables = { get: async (ref: string) => items.get(ref) ?? null };
  const pay = (kind: PaymentMethod['kind'], position: number): PaymentMethod => ({
    kind,
    offers: async () => [{ reference: 'none', refundable: true, opensDrawer: kind === 'cash', position }],
  });
  const joined: Record<string, readonly object[]> = {
    [Sellables.id]: [{ id: 'inventory.products', plugin: 'inventory', title: 'Products', value: sellables }],
    [SalePosting.id]: [
      {
        id: 'inventory.stock',
        plugin: 'inventory',
        title: 'Stock',
        value: new StockPosting(ids, { current: STOCK_TERMS } as never),
      },
    ],
    [PaymentMethods.id]: [
      { id: 'sales.cash', plugin: 'sales', title: 'Cash', value: pay('cash', 1) },
      { id: 'sales.card', plugin: 'sales', title: 'Card', value: pay('other', 2) },
    ],
  };
  return {
    all: ({ id }) => (joined[id] ?? []) as never,
    ready: async () => [],
    join: () => ({ dispose() {} }),
    onDidChange: () => ({ dispose() {} }),
  };
}

export { STOCK_TERMS };
