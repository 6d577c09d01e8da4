import { type Tab, Tabs } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import { ChecklistSettings } from './checklist-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { StateSettings } from './states/state-settings.tsx';
import { TemplateSettings } from './template-settings.tsx';

const TABS: readonly Tab[] = [
  { id: 'general', title: t('settings.general'), content: () => <GeneralSettings /> },
  { id: 'states', title: t('settings.states'), content: () => <StateSettings /> },
  { id: 'checklists', title: t('settings.checklists'), content: () => <ChecklistSettings /> },
  { id: 'messages', title: t('settings.messages'), content: () => <TemplateSettings /> },
];

/** Under Settings: numbers, promises and fees; the states; what to look at; what to write to customers. */
export function RepairsSettings(): JSX.Element {
  return <Tabs label={t('repairs')} tabs={TABS} />;
}
