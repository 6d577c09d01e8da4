import { createLive, EmptyState, Loaded, Page, useClient } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import { reportsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** The reports of all modules. */
export function ReportsView(): JSX.Element {
  const reports = useClient(reportsContract);
  const all = createLive(() => reports.reports({}));
  return (
    <Page title={t('title')}>
      <Loaded live={all} empty={<EmptyState icon="chart" title={t('none')} text={t('noneHelp')} />}>
        {(found) => (
          <ul>
            <For each={found()}>{(report) => <li>{report.title}</li>}</For>
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
