/** A part of a device, in whole pieces. */
export interface PencilPart {
  readonly id: string;
  readonly product: string;
  pieces: number;
  readonly price_minor: number;
  /** Promised in the shelf, in the device, back on the shelf, or never taken. */
  place: 'promised' | 'in-device' | 'back' | 'never';
}

/** Money that was deposited for a ticket. */
export interface PencilDeposit {
  /** Of the receipt with which it was paid. */
  readonly line: string;
  readonly amount_minor: number;
  left_minor: number;
}

export interface PencilSale {
  readonly document: string;
  readonly line: string;
  readonly paid_minor: number;
  /** What it took of which deposit. */
  readonly used: readonly (readonly [PencilDeposit, number])[];
  refunded: boolean;
}

export interface PencilDevice {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly claim: boolean;
  readonly parts: PencilPart[];
  work_minor: number;
  where: 'here' | 'ready' | 'ready-unrepaired' | 'collected' | 'given-up';
  /** What the customer said last, and up to where they agreed. */
  declined: boolean;
  limit_minor: number | null;
  sale: PencilSale | null;
}

/** What somebody with a pencil would write down about a workshop: where goods are and whose money it is. */
export class Pencil {
  readonly onHand = new Map<string, number>();
  readonly devices: PencilDevice[] = [];
  readonly deposits = new Map<string, PencilDeposit[]>();

  get parts(): readonly (readonly [PencilDevice, PencilPart])[] {
    return this.devices.flatMap((device) => device.parts.map((part) => [device, part] as const));
  }

  isHere({ where }: PencilDevice): boolean {
    return where !== 'collected' && where !== 'given-up';
  }

  promised(product: string): number {
    return this.#pieces(product, 'promised');
  }

  /** What the shelf has: what there was, less what is in devices. */
  shelf(product: string): number {
    return this.onHand.get(product)! - this.#pieces(product, 'in-device');
  }

  free(product: string): number {
    return this.shelf(product) - this.promised(product);
  }

  held(): number {
    return [...this.deposits.values()].flat().reduce((sum, { left_minor }) => sum + left_minor, 0);
  }

  repaired(device: PencilDevice): number {
    const parts = device.parts.filter(({ place }) => place === 'promised' || place === 'in-device');
    return device.work_minor + parts.reduce((sum, part) => sum + part.pieces * part.price_minor, 0);
  }

  toPay(device: PencilDevice): number {
    return device.claim || device.where === 'ready-unrepaired' ? 0 : this.repaired(device);
  }

  beyondLimit(device: PencilDevice): boolean {
    return !device.claim && device.limit_minor !== null && this.repaired(device) > device.limit_minor;
  }

  /** Whether work may go on. */
  agreed(device: PencilDevice): boolean {
    return device.claim || (!device.declined && !this.beyondLimit(device));
  }

  collect(device: PencilDevice): void {
    for (const part of device.parts) if (part.place === 'promised') part.place = 'in-device';
    device.where = 'collected';
  }

  release(device: PencilDevice): void {
    for (const part of device.parts) if (part.place === 'promised') part.place = 'never';
  }

  putBack(device: PencilDevice): void {
    for (const part of device.parts) if (part.place === 'in-device') part.place = 'back';
  }

  /** Takes so much of a ticket's deposits, the oldest first; what it took of which. */
  use(ticket: string, amount_minor: number): (readonly [PencilDeposit, number])[] {
    let open_minor = amount_minor;
    const used: (readonly [PencilDeposit, number])[] = [];
    for (const deposit of this.deposits.get(ticket) ?? []) {
      const part_minor = Math.min(open_minor, deposit.left_minor);
      if (part_minor === 0) continue;
      deposit.left_minor -= part_minor;
      open_minor -= part_minor;
      used.push([deposit, part_minor]);
    }
    return used;
  }

  #pieces(product: string, place: PencilPart['place']): number {
    return this.parts
      .filter(([, part]) => part.product === product && part.place === place)
      .reduce((sum, [, { pieces }]) => sum + pieces, 0);
  }
}
