import { type Accessor, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import {
  type Client,
  createClient,
  formatAmount,
  isRefusal,
  type Refusal,
  toFaultData,
} from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { type Cart, type CartLine, salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface RunOptions {
  /** Refusals with these codes are the caller's to deal with, and are not shown. */
  readonly expect?: readonly string[];
}

/** The cart as this window knows it. The host keeps it; every operation answers with the whole of it. */
export interface CartModel {
  readonly sales: Client<(typeof salesContract)['methods']>;
  readonly cart: Accessor<Cart | undefined>;
  /** What the last operation was refused for, in a sentence. */
  readonly message: Accessor<string | undefined>;
  /** An operation is under way. */
  readonly busy: Accessor<boolean>;
  /** Takes a cart from wherever it comes; an older one than is shown is ignored. */
  accept(cart: Cart): void;
  /** Runs an operation and shows what came of it; undefined when it failed, which `message` then says. */
  run(operation: Promise<Cart | Refusal>, options?: RunOptions): Promise<Cart | Refusal | undefined>;
  /** The same for an operation that does not answer with the cart; true when it was done. */
  done(operation: Promise<object | Refusal>): Promise<boolean>;
  /** The code that was scanned last and that nothing has, until something else is done. */
  readonly unknown: Accessor<UnknownCode | undefined>;
  /** What has to be chosen from before it goes into the cart. */
  readonly choosing: Accessor<Choosing | undefined>;
  choose(from: Choosing | undefined): void;
  offer(text: string, refused: Refusal): void;
  offer(nothing: undefined): void;
  /** The line that the last answer added or raised. */
  changed(): CartLine | undefined;
  say(message: string | undefined): void;
  /** The books can be reached again: that they could not is no longer worth saying. */
  reached(): void;
}

/** Something that cannot be sold as it stands, and how many of it are wanted. */
export interface Choosing {
  readonly provider: string;
  readonly ref: string;
  readonly name: string;
  /** What is asked: "Choose a size". */
  readonly choose: string;
  readonly quantity_milli: number;
}

export const CHOOSE_FIRST = 'choose-first';

/** What a refusal says has to be chosen from. */
export function choosingOf({ data }: Refusal): Choosing {
  return data as unknown as Choosing;
}

/** A code that nothing has. */
export interface UnknownCode {
  /** As it was scanned or typed, with the quantity in front. */
  readonly text: string;
  readonly code: string;
  readonly message: string;
  /** False for one that was misread. */
  readonly canBeMade: boolean;
}

const models = new WeakMap<Workbench, CartModel>();

/** One for a workbench: the screen and the scanner show and change the same cart. */
export function cartModel(workbench: Workbench): CartModel {
  let model = models.get(workbench);
  if (!model) models.set(workbench, (model = createCartModel(workbench)));
  return model;
}

function createCartModel(workbench: Workbench): CartModel {
  const [state, setState] = createStore<{ cart: Cart | undefined }>({ cart: undefined });
  const [message, setMessage] = createSignal<string>();
  let passing = false;
  const say = (text: string | undefined, isPassing = false) => {
    passing = isPassing;
    setMessage(text);
  };
  const [pending, setPending] = createSignal(0);

  const [unknown, setUnknown] = createSignal<UnknownCode>();
  const [choosing, setChoosing] = createSignal<Choosing>();
  let changed: CartLine | undefined;
  const offer = (text?: string, refused?: Refusal) => {
    const { code = text, problem } = (refused?.data ?? {}) as { code?: string; problem?: string | null };
    const known = text === undefined || refused === undefined || code === undefined;
    const canBeMade = problem === null || problem === undefined || problem === 'no-such-item';
    setUnknown(known ? undefined : { text, code, message: refused.message, canBeMade });
  };

  const accept = (cart: Cart) => {
    if (state.cart && cart.revision < state.cart.revision) return;
    const before = new Map(state.cart?.lines.map(({ id, quantity_milli }) => [id, quantity_milli]));
    changed = cart.lines.findLast(({ id, quantity_milli }) => before.get(id) !== quantity_milli);
    tellChange(workbench, state.cart, cart);
    setState('cart', reconcile(cart, { key: 'id' }));
  };
  const attempt = async <T extends object>(
    operation: Promise<T | Refusal>,
    expect: readonly string[] = [],
  ): Promise<T | Refusal | undefined> => {
    setPending((count) => count + 1);
    try {
      const result = await operation;
      if (!isRefusal(result)) {
        say(undefined);
        setUnknown(undefined);
      } else if (!expect.includes(result.refused)) say(result.message);
      return result;
    } catch (error) {
      const { code, message: text } = toFaultData(error);
      say(text, code === 'keeper-away');
      return undefined;
    } finally {
      setPending((count) => count - 1);
    }
  };
  return {
    sales: createClient(salesContract, workbench.call),
    cart: () => state.cart,
    message,
    busy: () => pending() > 0,
    accept,
    unknown,
    choosing,
    choose: (from) => setChoosing(from),
    offer,
    changed: () => changed,
    say: (text) => say(text),
    reached: () => passing && say(undefined),
    async run(operation, { expect = [] } = {}) {
      const result = await attempt(operation, expect);
      if (result !== undefined && !isRefusal(result)) accept(result);
      return result;
    },
    async done(operation) {
      const result = await attempt(operation);
      return result !== undefined && !isRefusal(result);
    },
  };
}

/** A scan that puts the receipt away before the change was given must not take the amount with it. */
function tellChange(workbench: Workbench, before: Cart | undefined, after: Cart): void {
  const { receipt } = before ?? {};
  if (!receipt || after.receipt || after.lines.length === 0 || receipt.change_minor === 0) return;
  const { currency, locale } = workbench.shop();
  const amount = formatAmount(receipt.change_minor, { currency, locale });
  workbench.notify({ kind: 'info', text: t('receipt.changeOf', { number: receipt.receipt, amount }) });
}
