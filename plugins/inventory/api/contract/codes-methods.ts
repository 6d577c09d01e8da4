import { operation, v } from '@counterpart/sdk';

/** Barcodes of the shop's own. */
export const codesMethods = {
  newBarcode: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description:
      'A barcode (EAN-13) that nothing has and no scale prints, for goods that come without one. Each is given out once.',
    input: v.object({}),
    output: v.object({ code: v.string() }),
    refusals: ['barcode-prefix', 'no-barcode-left'],
  }),
};
