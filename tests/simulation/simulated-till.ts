import { type Refusal, isRefusal, toFaultData } from '@counterpart/sdk';
import type { Cart, Receipt } from '@counterpart/sales/api';
import type { Product, SavedProduct } from '@counterpart/inventory/api';
import type { SeededRandom } from '../../host/clock/index.ts';
import type { Reach } from './reach.ts';
import type { ModelProduct, ShopModel } from './shop-model.ts';

/** What a cashier set out to do, until its outcome is known. */
interface Intent {
  readonly method: string;
  readonly input: unknown;
  readonly requestId: string;
  done(result: never): void;
}

/** Whether it happened is not known: ask again. */
const UNKNOWN = [
  'keeper-away',
  'keeper-silent',
  'disconnected',
  'no-answer',
  'store-closed',
  'plugin-stopping',
];
const CASH = 10_000_000;

export interface TillServices {
  readonly reach: Reach;
  readonly random: SeededRandom;
  readonly model: ShopModel;
  readonly products: readonly ModelProduct[];
  readonly revisions: Map<string, number>;
  readonly trace: (line: string) => void;
  /** The defect that the simulation must find: who asks again takes a new request id. */
  readonly forgetsRequests: boolean;
}

/** A cashier with a seeded mind: scans, changes, pays, counts, and asks again until the outcome is known. */
export class SimulatedTill {
  readonly #services: TillServices;
  #intent: Intent | undefined;
  #again: Intent | undefined;
  #cart: Pick<Cart, 'lines' | 'total_minor'> = { lines: [], total_minor: 0 };
  #requests = 0;
  #life = 0;
  fault: unknown;

  constructor(services: TillServices) {
    this.#services = services;
  }

  get name(): string {
    return this.#services.reach.name;
  }

  /** Nothing is under way, and the outcome of everything is known. */
  get settled(): boolean {
    return !this.#intent && !this.#again;
  }

  /** One thing that a cashier does; nothing while an answer is awaited. */
  act(): void {
    if (this.#intent) return;
    const intent = this.#again ?? this.#choose();
    this.#again = undefined;
    this.#send(intent);
  }

  /** Finds out what is still unknown, and nothing else. */
  finish(): void {
    if (this.#again && !this.#intent) this.act();
  }

  /** Whatever it waits for, it will not hear the answer. */
  async crash(): Promise<void> {
    const open = this.#intent;
    this.#life += 1;
    this.#intent = undefined;
    if (open) this.#again = this.#asking(open);
    await this.#services.reach.crash();
  }

  clear(): void {
    this.#again = this.#cartIntent('newSale', {});
  }

  #send(intent: Intent): void {
    const { reach, trace } = this.#services;
    const life = this.#life;
    this.#intent = intent;
    reach.call(intent.method, intent.input, intent.requestId).then(
      (result) => life === this.#life && this.#heard(intent, result as never),
      (error: unknown) => life === this.#life && this.#failed(intent, error),
    );
    trace(`${this.name}: ${intent.method}`);
  }

  #heard(intent: Intent, result: never): void {
    this.#intent = undefined;
    this.#services.trace(`${this.name}: ${intent.method} → ${outcome(result)}`);
    try {
      intent.done(result);
    } catch (error) {
      this.fault ??= error;
    }
  }

  #failed(intent: Intent, error: unknown): void {
    this.#intent = undefined;
    const { code } = toFaultData(error);
    this.#services.trace(`${this.name}: ${intent.method} → ${code}`);
    if (UNKNOWN.includes(code)) this.#again = this.#asking(intent);
    else this.fault ??= error;
  }

  /** How to find out: of the cart the cart itself says what became of it, all else is asked again. */
  #asking(intent: Intent): Intent {
    if (intent.method.startsWith('sales.') && intent.method !== 'sales.postSale')
      return this.#cartIntent('cart', {});
    return this.#services.forgetsRequests ? { ...intent, requestId: this.#request() } : intent;
  }

  #choose(): Intent {
    const { random, products } = this.#services;
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next() * from.length)]!;
    const product = pick(products);
    const line = this.#cart.lines.length > 0 ? pick(this.#cart.lines).id : undefined;
    const pieces = (1 + Math.floor(random.next() * 4)) * 1000;
    const mind = random.next();
    if (mind < 0.3) return this.#cartIntent('scan', { code: product.code });
    if (mind < 0.4 && line) return this.#cartIntent('setQuantity', { line, quantity_milli: pieces });
    if (mind < 0.45 && line) return this.#cartIntent('removeLine', { line });
    if (mind < 0.5) return this.#cartIntent('clearCart', {});
    if (mind < 0.72 && line) return this.#pay();
    if (mind < 0.85) return this.#post(product, pieces);
    if (mind < 0.93) return this.#adjust(product, random.next() < 0.5 ? pieces : -pieces);
    return this.#reprice(product, 50 + Math.floor(random.next() * 100));
  }

  #cartIntent(method: string, input: unknown): Intent {
    return {
      method: `sales.${method}`,
      input,
      requestId: this.#request(),
      done: (cart: Cart | Refusal) => {
        // Refused, for example because a line is gone: the next look at the cart tells.
        if (isRefusal(cart)) return;
        this.#cart = cart;
        if (cart.receipt) this.#services.model.sold(cart.receipt);
      },
    };
  }

  #pay(): Intent {
    const { total_minor } = this.#cart;
    return this.#cartIntent('takePayment', {
      payments: [{ method: 'cash', tendered_minor: total_minor }],
      total_minor,
    });
  }

  #post({ code }: ModelProduct, quantity_milli: number): Intent {
    const { model } = this.#services;
    const requestId = this.#request();
    return {
      method: 'sales.postSale',
      input: { lines: [{ code, quantity_milli }], payments: [{ method: 'cash', tendered_minor: CASH }] },
      requestId,
      done: (receipt: Receipt | Refusal) =>
        isRefusal(receipt) ? model.refused(requestId) : model.sold(receipt),
    };
  }

  #adjust({ id }: ModelProduct, quantity_milli: number): Intent {
    return {
      method: 'inventory.adjustStock',
      input: { product: id, by: { kind: 'change', quantity_milli }, reason: 'correction' },
      requestId: this.#request(),
      done: (product: Product | Refusal) => {
        if (!isRefusal(product)) this.#services.model.adjusted(id, quantity_milli);
      },
    };
  }

  #reprice({ id, code }: ModelProduct, price_minor: number): Intent {
    const { model, revisions } = this.#services;
    model.priced(id, price_minor);
    return {
      method: 'inventory.saveProduct',
      input: { id, revision: revisions.get(id), name: code, price_minor },
      requestId: this.#request(),
      done: (saved: SavedProduct | Refusal) => {
        if (!isRefusal(saved)) revisions.set(id, saved.product.revision);
      },
    };
  }

  #request(): string {
    const { random } = this.#services;
    const part = () => Math.floor(random.next() * 2 ** 32).toString(16);
    return `${this.name}-${(this.#requests += 1)}-${part()}${part()}`;
  }
}

function outcome(result: unknown): string {
  if (isRefusal(result)) return result.refused;
  const { receipt, number, total_minor } = (result ?? {}) as Partial<Omit<Cart, 'receipt'>> & {
    receipt?: unknown;
    number?: number;
  };
  const shown = (receipt as Receipt | null | undefined)?.total_minor ?? '';
  return `${total_minor ?? ''} ${shown} ${number === undefined ? '' : 'posted'}`.trim();
}
