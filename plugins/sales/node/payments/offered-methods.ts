import { inject, injectable } from 'inversify';
import { isFault, type Joined } from '@counterpart/sdk';
import { Logger, Points } from '@counterpart/sdk/node';
import {
  type ItemToPay,
  type PartyRef,
  type PaymentMethod,
  type PaymentMethodInfo,
  PaymentMethods,
  type PaymentOffer,
} from '../../api/index.ts';

/** A way to pay with who stands behind it; undefined while that is not here. */
export interface OfferedMethod {
  readonly info: PaymentMethodInfo;
  readonly value: PaymentMethod | undefined;
}

const OURS = 'sales';
const LAST = Number.MAX_SAFE_INTEGER;

/** Every way to pay there is, whichever module has it, and which of them cannot be used just now. */
@injectable()
export class OfferedMethods {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  /** For a sale of these things to this party, or to nobody in particular. */
  async all(party: PartyRef | null, items: readonly ItemToPay[] = []): Promise<readonly OfferedMethod[]> {
    const absent = await this.points.ready(PaymentMethods);
    const present = this.points.all(PaymentMethods);
    const offered = await Promise.all(present.map((joined) => this.#offersOf(joined, { party, items })));
    const missing = absent
      .filter(({ id }) => !present.some((joined) => joined.id === id))
      .map((who) => down(who));
    return [...offered.flat(), ...missing]
      .toSorted((a, b) => a.position - b.position || (a.method.info.id < b.method.info.id ? -1 : 1))
      .map(({ method }) => method);
  }

  /** A module that cannot say what it offers does not keep the others from being used. */
  async #offersOf(
    joined: Joined<PaymentMethod>,
    ask: { readonly party: PartyRef | null; readonly items: readonly ItemToPay[] },
  ): Promise<readonly Placed[]> {
    try {
      const offers = (await joined.value.offers?.(ask)) ?? [{}];
      return offers.map((offer) => ({
        position: offer.position ?? LAST,
        method: { info: describe(joined, offer), value: joined.value },
      }));
    } catch (error) {
      // Our own are read from the books: when those cannot be read there is no selling, and their words say why.
      if (joined.plugin === OURS) throw error;
      this.logger.error(`${joined.id} could not say how it can be paid with.`, { error: String(error) });
      return [down(joined, isFault(error) ? error.message : undefined)];
    }
  }
}

interface Placed {
  readonly position: number;
  readonly method: OfferedMethod;
}

type Who = Pick<Joined<PaymentMethod>, 'id' | 'plugin' | 'title'>;

function describe(joined: Joined<PaymentMethod>, offer: PaymentOffer): PaymentMethodInfo {
  return {
    id: offer.id === undefined ? joined.id : `${joined.id}.${offer.id}`,
    plugin: joined.plugin,
    join: joined.id,
    title: offer.title ?? joined.title,
    kind: joined.value.kind,
    reference: offer.reference ?? 'none',
    refundable: offer.refundable ?? true,
    payable: offer.payable ?? true,
    opensDrawer: offer.opensDrawer ?? false,
    ofParty: offer.ofParty ?? false,
    unavailable: offer.unavailable ?? null,
  };
}

/** `why`: what its module said; without it that does not run. */
function down(
  { id, plugin, title }: Who,
  why = `its module "${plugin}" does not run. Look under Modules.`,
): Placed {
  return {
    position: LAST,
    method: {
      value: undefined,
      info: {
        id,
        plugin,
        join: id,
        title,
        kind: 'other',
        reference: 'none',
        refundable: false,
        payable: false,
        opensDrawer: false,
        ofParty: false,
        unavailable: `${title} cannot be used: ${why}`,
      },
    },
  };
}
