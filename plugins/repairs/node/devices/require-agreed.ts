import { formatAmount } from '@counterpart/sdk';
import { Settings, ShopService, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { figuresOf, readWork } from './device-figures.ts';
import type { DeviceRow } from './device-row.ts';

export interface Agreement {
  /** No work begins before the customer agreed to a price. */
  readonly needApproval: boolean;
  readonly currency: string;
  readonly locale: string;
}

/** What holds of agreements in this shop; asked before a transaction. */
export class Agreements {
  constructor(
    @inject(Settings) private readonly settings: Settings,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async read(): Promise<Agreement> {
    const { currency, locale } = await this.shops.get();
    return { needApproval: (await this.settings.get('repairs.needApproval')) === true, currency, locale };
  }
}

/** Work goes as far as the customer agreed to, and waits while they are asked. Claims cost them nothing. */
export async function requireAgreed(
  tx: Tx,
  device: DeviceRow,
  { needApproval, currency, locale }: Agreement,
): Promise<void> {
  if (device.claim_of !== null) return;
  const work = await readWork(tx, device.id);
  const figures = figuresOf(device, work);
  const [latest] = work.estimates;
  const data = { device: device.id, label: device.label };
  if (latest?.state === 'sent') {
    tx.refuse('not-approved', `The customer has not answered the estimate of ${device.label} yet.`, data);
  }
  if (latest?.state === 'declined') {
    tx.refuse(
      'not-approved',
      `The customer declined the repair of ${device.label}. Make another estimate, or mark it ready unrepaired.`,
      data,
    );
  }
  if (figures.beyondLimit) {
    const limit_minor = Math.max(device.cost_limit_minor ?? 0, figures.approved_minor ?? 0);
    const money = (minor: number) => formatAmount(minor, { currency, locale });
    tx.refuse(
      'above-limit',
      `${device.label} comes to ${money(figures.repaired_minor)}, and the customer agreed to ${money(limit_minor)}. ` +
        'Make an estimate and ask them.',
      { ...data, total_minor: figures.repaired_minor, limit_minor },
    );
  }
  if (needApproval && figures.approved_minor === null && device.cost_limit_minor === null) {
    tx.refuse(
      'not-approved',
      `The customer has not agreed to a price for ${device.label} yet. Make an estimate.`,
      data,
    );
  }
}
