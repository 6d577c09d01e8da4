import type { ShopPaymentMethod } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** What the product calls its own while the shop has given them no name. */
export function titleOf({ id, title }: Pick<ShopPaymentMethod, 'id' | 'title'>): string {
  if (title !== null && title !== '') return title;
  if (id === 'cash') return t('methods.cash');
  return id === 'card' ? t('methods.card') : '';
}
