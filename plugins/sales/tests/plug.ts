import { defineNode, type NodeHalfModule, type PluginContext } from '@counterpart/sdk/node';
import sales from '../node/index.ts';

/** A plug that can be pulled around the posting: the call then never answers, as if the process were gone. */
export class Plug {
  pulled: 'before-posting' | 'after-posting' | undefined;
  /** A call hangs where the plug was pulled. */
  hanging = false;

  readonly node: NodeHalfModule = defineNode({
    activate: (context) => sales.activate(this.#around(context)),
  });

  #around(context: PluginContext): PluginContext {
    const { contracts } = context;
    const implement: typeof contracts.implement = (contract, handlers) => {
      const { postSale } = handlers as unknown as { postSale: (...call: unknown[]) => Promise<unknown> };
      const unreliable = async (...call: unknown[]) => {
        if (this.pulled === 'before-posting') await this.#hang();
        const result = await postSale(...call);
        if (this.pulled === 'after-posting') await this.#hang();
        return result;
      };
      return contracts.implement(contract, { ...handlers, postSale: unreliable });
    };
    return { ...context, contracts: { implement, client: (contract) => contracts.client(contract) } };
  }

  #hang(): Promise<never> {
    this.hanging = true;
    return new Promise(() => {});
  }
}
