/** What whoever changes a device may be refused with. */
export const DEVICE_REFUSALS = ['unknown-device', 'device-closed', 'changed-elsewhere'] as const;

/** What the one who keeps the stock may refuse. */
export const STOCK_REFUSALS = [
  'no-stock-ledger',
  'unknown-product',
  'choose-first',
  'out-of-stock',
  'unknown-reservation',
  'reservation-settled',
  'serial-needed',
  'serial-not-in-stock',
  'serial-in-stock',
  'too-many-serials',
] as const;
