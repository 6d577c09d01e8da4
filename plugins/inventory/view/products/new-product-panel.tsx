import { SidePanel } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { NewProductForm } from './new-product-form.tsx';

interface NewProductPanelProps {
  readonly onClose: () => void;
  readonly onSaved: (product: Product) => void;
}

export function NewProductPanel(props: NewProductPanelProps): JSX.Element {
  return (
    <SidePanel title={t('newProduct')} onClose={() => props.onClose()}>
      <NewProductForm onSaved={(product) => props.onSaved(product)} />
    </SidePanel>
  );
}
