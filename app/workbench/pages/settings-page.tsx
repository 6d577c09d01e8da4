import { Chips, Page, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import { SYSTEM, type ThemeChoice } from '../theme/theme-choice.ts';

export interface SettingsPageProps {
  readonly theme: ThemeChoice;
}

export function SettingsPage(props: SettingsPageProps): JSX.Element {
  const workbench = useWorkbench();
  const options = () => [
    { value: SYSTEM, label: t('settings.system') },
    ...props.theme.themes.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <Page title={t('settings.title')}>
      <section class="setting-card">
        <h2>{t('settings.appearance')}</h2>
        <p class="status-quiet">{t('settings.theme')}</p>
        <Chips
          label={t('settings.theme')}
          options={options()}
          value={props.theme.chosen()}
          onChange={(id) => props.theme.choose(id ?? SYSTEM)}
        />
      </section>
      <section class="setting-card">
        <h2>{t('settings.shop')}</h2>
        <dl class="facts">
          <dt>{t('settings.shopName')}</dt>
          <dd>{workbench.shop().name}</dd>
          <dt>{t('settings.currency')}</dt>
          <dd>{workbench.shop().currency}</dd>
          <dt>{t('settings.till')}</dt>
          <dd>{workbench.till().name}</dd>
        </dl>
      </section>
    </Page>
  );
}
