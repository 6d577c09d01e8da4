import { t } from '../text/t.ts';

/** What a receipt calls a payment; a method of another module by its own id. */
export function paymentTitle(method: string): string {
  return method === 'sales.cash' ? t('payment.cash') : (method.split('.')[1] ?? method);
}
