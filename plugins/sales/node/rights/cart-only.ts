import { type CallContext, Fault } from '@counterpart/sdk';

/** Whether sales itself calls, for the cart of a till: no session and no other module can say so of itself. */
export function isOfCart({ origin }: CallContext): boolean {
  return origin === 'sales';
}

/** What a till's cart says of its lines is believed later on, so nobody else may say it. */
export function forCartOnly(context: CallContext, instead: string): void {
  if (isOfCart(context)) return;
  throw new Fault({
    code: 'carts-only',
    message: `Only the cart of a till does this. Call ${instead} at the till.`,
    plugin: 'sales',
  });
}
