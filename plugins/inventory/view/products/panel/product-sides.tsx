import { type Tab, Tabs, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { Product } from '../../../api/index.ts';
import { ProductLabels } from '../../labels/product-labels.tsx';
import { ProductPictures } from '../../pictures/product-pictures.tsx';
import { PriceHistory } from '../../prices/price-history.tsx';
import { ProductSuppliers } from '../../purchasing/suppliers/product-suppliers.tsx';
import { StockSide } from '../../stock/stock-side.tsx';
import { SerialsSide } from '../../serials/serials-side.tsx';
import { t } from '../../text/t.ts';
import { ProductForm } from '../product-form.tsx';
import { VariantsSide } from '../../variants/variants-side.tsx';
import { ProductStatus } from '../product-status.tsx';

/** A family is not stocked and not bought: its variants are. */
const OF_A_FAMILY: readonly string[] = ['details', 'variants', 'pictures', 'prices'];

/** The tabs of a product's panel, in order. */
export function ProductSides(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const sides: readonly Tab[] = [
    {
      id: 'details',
      title: t('details'),
      content: () => (
        <>
          <ProductForm product={props.product} />
          <Show when={workbench.may('inventory.edit')}>
            <ProductStatus product={props.product} />
          </Show>
          <ProductLabels product={props.product} />
        </>
      ),
    },
    ...(props.product.kind === 'variant'
      ? []
      : [
          {
            id: 'variants',
            title: t('variants'),
            content: () => <VariantsSide product={props.product} />,
          },
        ]),
    { id: 'pictures', title: t('pictures'), content: () => <ProductPictures product={props.product} /> },
    { id: 'stock', title: t('stock'), content: () => <StockSide product={props.product} /> },
    { id: 'serials', title: t('serials'), content: () => <SerialsSide product={props.product} /> },
    { id: 'prices', title: t('prices'), content: () => <PriceHistory product={props.product.id} /> },
    ...(workbench.may('inventory.receive')
      ? [
          {
            id: 'suppliers',
            title: t('suppliers'),
            content: () => <ProductSuppliers product={props.product} />,
          },
        ]
      : []),
  ];
  const isFamily = props.product.kind === 'family';
  const tabs = isFamily ? sides.filter(({ id }) => OF_A_FAMILY.includes(id)) : sides;
  return <Tabs label={t('productSides')} tabs={tabs} initial={isFamily ? 'variants' : 'details'} />;
}
