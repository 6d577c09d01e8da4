import { For, type JSX } from 'solid-js';
import type { Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { LabelsButton } from './labels-button.tsx';

/** Labels of a product, and of the boxes that it is sold in. */
export function ProductLabels(props: { readonly product: Product }): JSX.Element {
  return (
    <>
      <LabelsButton items={() => [{ product: props.product.id }]} />
      <For each={props.product.units.filter(({ forSale }) => forSale)}>
        {(unit) => (
          <LabelsButton
            text={t('labels.forUnit', { unit: unit.name })}
            items={() => [{ product: props.product.id, unit: unit.id }]}
          />
        )}
      </For>
    </>
  );
}
