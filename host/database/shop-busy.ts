import { Fault } from '@counterpart/sdk';

export function shopBusy(): Fault {
  return new Fault({
    code: 'shop-busy',
    message: 'Another program keeps the books busy, so nothing was saved. Wait a moment and try again.',
  });
}
