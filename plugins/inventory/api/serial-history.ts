import { definePoint } from '@counterpart/sdk';

/** Something that another module knows of one device: a repair, a claim. */
export interface SerialHistoryEvent {
  /** Unique within the module. */
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly document?: { readonly provider: string; readonly ref: string; readonly label: string } | undefined;
}

export interface SerialHistoryProvider {
  /** Called inside a shop query, so what it reads stays live. `folded`: without capitals and outer blanks. */
  eventsOf(device: {
    readonly serial: string;
    readonly folded: string;
    readonly product: string;
  }): Promise<readonly SerialHistoryEvent[]>;
}

/** A module that adds what it knows to the life of a serial number. */
export const SerialHistory = definePoint<{ node: SerialHistoryProvider }>('inventory.serialHistory/v1');
