import { defineNode, type NodeHalfModule, type PluginContext } from '@counterpart/sdk/node';
import sales from '../node/index.ts';

/** Where the plug is pulled: before the books have done it, or when they have and the answer is on its way. */
export interface Moment {
  readonly method: 'postSale' | 'putParked' | 'claimParked';
  readonly when: 'before' | 'after';
}

/** A plug that can be pulled around a call to the books: it then never answers, as if the process were gone. */
export class Plug {
  pulled: Moment | undefined;
  /** A call hangs where the plug was pulled. */
  hanging = false;
  #onHang: (() => void) | undefined;

  /** Pulls the plug at this moment; resolves when a call hangs there. */
  pull(moment: Moment): Promise<void> {
    this.hanging = false;
    this.pulled = moment;
    return new Promise((resolve) => (this.#onHang = resolve));
  }

  readonly node: NodeHalfModule = defineNode({
    activate: (context) => sales.activate(this.#around(context)),
  });

  #around(context: PluginContext): PluginContext {
    const { contracts } = context;
    const implement: typeof contracts.implement = (contract, handlers) => {
      const sound = handlers as unknown as Record<Moment['method'], Call>;
      const methods = ['postSale', 'putParked', 'claimParked'] as const;
      const unreliable = methods.map((method) => [method, this.#unreliable(method, sound[method])]);
      return contracts.implement(contract, { ...handlers, ...Object.fromEntries(unreliable) });
    };
    return { ...context, contracts: { implement, client: (contract) => contracts.client(contract) } };
  }

  #unreliable(method: Moment['method'], sound: Call): Call {
    return async (...call) => {
      if (this.#isPulled(method, 'before')) await this.#hang();
      const result = await sound(...call);
      if (this.#isPulled(method, 'after')) await this.#hang();
      return result;
    };
  }

  #isPulled(method: Moment['method'], when: Moment['when']): boolean {
    return this.pulled?.method === method && this.pulled.when === when;
  }

  #hang(): Promise<never> {
    this.hanging = true;
    this.pulled = undefined;
    this.#onHang?.();
    return new Promise(() => {});
  }
}

type Call = (...call: unknown[]) => Promise<unknown>;
