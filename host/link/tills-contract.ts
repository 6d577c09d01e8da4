import { type Disposable, refusal, tillsContract } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { PlaceControl } from '../place/place-control.ts';
import { CodePairing } from './code-pairing.ts';
import { LinkedTills } from './linked-tills.ts';

/** `tills/v1`: who may come in over the network. */
@injectable()
export class TillsContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #pairing: CodePairing;
  readonly #linked: LinkedTills;
  readonly #place: PlaceControl;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(CodePairing) pairing: CodePairing,
    @inject(LinkedTills) linked: LinkedTills,
    @inject(PlaceControl) place: PlaceControl,
  ) {
    this.#registry = registry;
    this.#pairing = pairing;
    this.#linked = linked;
    this.#place = place;
  }

  start(): Disposable {
    const [pairing, linked] = [this.#pairing, this.#linked];
    return this.#registry.implement('core', tillsContract, {
      paired: async () => {
        const tills = await pairing.paired();
        const online = linked.online();
        return tills.map(({ id, name, paired_at }) => ({ id, name, paired_at, online: online.has(id) }));
      },
      invite: async () => {
        if (this.#place.kind === 'keeper') return pairing.invite();
        return refusal(
          'not-keeping',
          'This computer keeps the books for itself alone. Under Settings, Where the shop lives, let it keep them for other tills first.',
        );
      },
      forget: async ({ till }) => {
        if (await pairing.forget(till)) return { till };
        return refusal('unknown-till', 'This till is not in the list any more.');
      },
    });
  }
}
