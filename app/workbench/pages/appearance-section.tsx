import { Chips } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import { SYSTEM, type ThemeChoice } from '../theme/theme-choice.ts';

export function AppearanceSection(props: { readonly theme: ThemeChoice }): JSX.Element {
  const options = () => [
    { value: SYSTEM, label: t('settings.system') },
    ...props.theme.themes().map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <div class="setting-card">
      <h3>{t('settings.theme')}</h3>
      <Chips
        label={t('settings.theme')}
        options={options()}
        value={props.theme.chosen()}
        onChange={(id) => props.theme.choose(id ?? SYSTEM)}
      />
    </div>
  );
}
