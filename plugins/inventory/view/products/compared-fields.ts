import { type DraftField, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import type { UnitDraft } from '../units/unit-draft.ts';
import type { ProductDraft } from './product-draft.ts';

/** What of a product is compared when two people changed it. */
export function comparedFields(): readonly DraftField<ProductDraft>[] {
  const format = useFormat();
  const { shop } = useWorkbench();
  const money = (amount_minor: number | null) => (amount_minor === null ? '' : format.money(amount_minor));
  const taxClass = (id: string) => shop().taxClasses.find((one) => one.id === id)?.name ?? id;
  const unit = ({ name, factor, price, codes }: UnitDraft) =>
    [name, factor === null ? '' : `× ${format.quantity(factor)}`, money(price), ...codes]
      .filter((part) => part !== '')
      .join(' ');
  return [
    { label: t('name'), shown: ({ name }) => name },
    { label: t('price'), shown: ({ price }) => money(price) },
    { label: t('codes'), shown: ({ codes }) => codes.join(', ') },
    { label: t('category'), shown: ({ category }) => category },
    { label: t('taxClass'), shown: (draft) => taxClass(draft.taxClass) },
    { label: t('unit'), shown: (draft) => draft.unit },
    { label: t('fractional'), shown: ({ fractional }) => t(fractional ? 'yes' : 'no') },
    { label: t('units'), shown: ({ units }) => units.map(unit).join(', ') },
    { label: t('negativeStock'), shown: ({ negativeStock }) => t(NEGATIVE[negativeStock] ?? 'negativeShop') },
  ];
}

const NEGATIVE: Readonly<Record<string, 'negativeAllow' | 'negativeRefuse'>> = {
  allow: 'negativeAllow',
  refuse: 'negativeRefuse',
};
