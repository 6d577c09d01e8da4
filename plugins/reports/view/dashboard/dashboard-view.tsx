import { EmptyState, Page } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

/** What people keep an eye on. */
export function DashboardView(): JSX.Element {
  return (
    <Page title={t('dashboard.title')}>
      <EmptyState icon="chart" title={t('dashboard.none')} text={t('dashboard.noneHelp')} />
    </Page>
  );
}
