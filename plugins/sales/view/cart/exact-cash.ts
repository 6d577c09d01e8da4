import { isRefusal } from '@counterpart/sdk';
import type { CartModel } from './cart-model.ts';

/** Takes what is due in cash, to the coin, in one step; true when it was taken. What is refused is said in the cart. */
export async function takeExactCash(model: CartModel): Promise<boolean> {
  const cart = model.cart();
  if (!cart || cart.lines.length === 0 || cart.cashDue_minor <= 0) return false;
  const { cashDue_minor, total_minor } = cart;
  const payments = [{ method: 'sales.cash', tendered_minor: cashDue_minor }];
  const result = await model.run(model.sales.takePayment({ payments, total_minor }));
  return result !== undefined && !isRefusal(result);
}
