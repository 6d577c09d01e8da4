import type { Workbench } from '@counterpart/sdk/view';
import type { SavedProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Says that it was saved, and what is worth a second look. */
export function tellSaved(workbench: Workbench, { product, warnings }: SavedProduct): void {
  workbench.notify({ kind: 'success', text: t('saved', { name: product.name }) });
  for (const warning of warnings) workbench.notify({ kind: 'warning', text: warning.message });
}
