import type { StockTake } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** What is counted, in a few words. */
export function scopeText({ scope, scopeName }: Pick<StockTake, 'scope' | 'scopeName'>): string {
  if (scope.kind === 'whole') return t('take.whole');
  if (scope.kind === 'products') return t('take.products', { count: scope.products.length });
  return scopeName;
}
