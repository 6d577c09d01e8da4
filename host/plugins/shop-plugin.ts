import type { Manifest } from '@counterpart/sdk';

/** A plugin as the shop knows it, whether or not this till has its files. */
export interface ShopPlugin {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly manifest: Manifest;
}
