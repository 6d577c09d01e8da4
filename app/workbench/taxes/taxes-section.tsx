import { useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { RoundingForm } from './rounding-form.tsx';
import { TaxClassList } from './tax-class-list.tsx';

/** How this shop taxes and rounds; for those who may change the shop. */
export function TaxesSection(): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show
      when={workbench.may('core.manageShop')}
      fallback={<p class="status-quiet">{t('taxes.onlyManager')}</p>}
    >
      <TaxClassList />
      <RoundingForm />
    </Show>
  );
}
