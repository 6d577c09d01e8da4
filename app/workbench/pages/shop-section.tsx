import { useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

export function ShopSection(): JSX.Element {
  const workbench = useWorkbench();
  return (
    <div class="setting-card">
      <dl class="facts">
        <dt>{t('settings.shopName')}</dt>
        <dd>{workbench.shop().name}</dd>
        <dt>{t('settings.currency')}</dt>
        <dd>{workbench.shop().currency}</dd>
        <dt>{t('settings.till')}</dt>
        <dd>{workbench.till().name}</dd>
      </dl>
    </div>
  );
}
