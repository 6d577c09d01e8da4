import { type CallContext, type Refusal, refusal } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Permissions } from '../contracts/permissions.ts';

/**
 * Who may change where the shop lives: before the shop is set up whoever sits at the till, because nobody can sign in
 * yet and joining a shop is how a second till begins; afterwards who has `core.managePlace`.
 */
@injectable()
export class PlaceGuard {
  readonly #permissions: Permissions;
  readonly #shop: ShopService;

  constructor(@inject(Permissions) permissions: Permissions, @inject(ShopService) shop: ShopService) {
    this.#permissions = permissions;
    this.#shop = shop;
  }

  /** `proves`: the choice carries the proof that the owner wants it, a code that is asked for at the keeper. */
  async refuses({ user }: CallContext, proves = false): Promise<Refusal | undefined> {
    if (proves) return undefined;
    const { ready } = await this.#shop.get().catch(() => ({ ready: true }));
    if (!ready || this.#permissions.may(user, 'core.managePlace')) return undefined;
    return refusal(
      'not-permitted',
      'Where the shop lives is the owner’s to choose. Ask the owner to sign in here.',
    );
  }
}
