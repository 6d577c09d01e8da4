import { defineNode, type NodeHalfModule, type PluginContext } from '@counterpart/sdk/node';
import sales from '../index.ts';

/** A plug that can be pulled around the posting: the call then never answers, as if the process were gone. */
export class Plug {
  pulled: 'before-posting' | 'after-posting' | undefined;

  readonly node: NodeHalfModule = defineNode({
    activate: (context) => sales.activate(this.#around(context)),
  });

  #around(context: PluginContext): PluginContext {
    const { contracts } = context;
    const implement: typeof contracts.implement = (contract, handlers) => {
      const { postSale } = handlers as unknown as { postSale: (...call: unknown[]) => Promise<unknown> };
      const unreliable = async (...call: unknown[]) => {
        if (this.pulled === 'before-posting') await forEver();
        const result = await postSale(...call);
        if (this.pulled === 'after-posting') await forEver();
        return result;
      };
      return contracts.implement(contract, { ...handlers, postSale: unreliable });
    };
    return { ...context, contracts: { implement, client: (contract) => contracts.client(contract) } };
  }
}

function forEver(): Promise<never> {
  return new Promise(() => {});
}
