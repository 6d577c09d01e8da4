import {
  ErrorState,
  Icon,
  Page,
  SettingsSections,
  useView,
  useWorkbench,
  ViewContext,
} from '@counterpart/sdk/view';
import {
  createEffect,
  createSignal,
  createUniqueId,
  ErrorBoundary,
  For,
  type JSX,
  mapArray,
  Show,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { BackupsSection } from '../backups/backups-section.tsx';
import { PeopleSection } from '../people/people-section.tsx';
import { PrintersSection } from '../printers/printers-section.tsx';
import { PlaceSection } from '../place/place-section.tsx';
import { routeHash } from '../routing/route.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import type { ThemeChoice } from '../theme/theme-choice.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { followTurn } from './follow-turn.ts';
import type { SettingsSection } from './settings-section.ts';
import { TaxesSection } from '../taxes/taxes-section.tsx';
import { ShopSection } from './shop-section.tsx';

export interface SettingsPageProps {
  readonly theme: ThemeChoice;
  readonly host: HostState;
}

/** One subject at a time beside the list of all, or instead of it on a narrow screen; each keeps what was typed while another is in front. */
export function SettingsPage(props: SettingsPageProps): JSX.Element {
  const view = useView();
  const workbench = useWorkbench();
  const own: readonly SettingsSection[] = [
    {
      id: 'appearance',
      title: t('settings.appearance'),
      icon: 'sun',
      component: () => <AppearanceSection theme={props.theme} />,
    },
    { id: 'shop', title: t('settings.shop'), icon: 'store', component: ShopSection },
    { id: 'taxes', title: t('settings.taxes'), icon: 'percent', component: TaxesSection },
    { id: 'people', title: t('people.title'), icon: 'users', component: PeopleSection },
    {
      id: 'place',
      title: t('settings.place'),
      icon: 'monitor',
      component: () => <PlaceSection host={props.host} />,
    },
    {
      id: 'printers',
      title: t('settings.printers'),
      icon: 'printer',
      component: () => <PrintersSection modules={props.host.modules} />,
    },
    { id: 'backups', title: t('settings.backups'), icon: 'save', component: BackupsSection },
  ];
  const contributed = mapArray(
    () =>
      workbench
        .joined(SettingsSections)
        .filter(({ value }) => value.permission === undefined || workbench.may(value.permission)),
    ({ id, title, value }): SettingsSection => ({
      id,
      title,
      icon: value.icon,
      component: value.component,
    }),
  );
  const sections = () => [...own, ...contributed()];
  const current = () => sections().find(({ id }) => id === view.argument()) ?? own[0]!;
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  createEffect(() => {
    const { id } = current();
    setOpened((all) => (all.has(id) ? all : new Set(all).add(id)));
  });
  let list: HTMLElement | undefined;
  followTurn(view.argument, {
    heading: () => list?.parentElement?.querySelector<HTMLElement>('section:not([hidden]) > .settings-title'),
    entry: (id) => list?.querySelector<HTMLElement>(`[href="${routeHash(view.id, id)}"]`),
  });
  return (
    <Page
      title={t('settings.title')}
      class={view.argument() === undefined ? 'settings' : 'settings settings-chosen'}
    >
      <nav class="settings-list" ref={(nav) => (list = nav)} aria-label={t('settings.list')}>
        <ul role="list">
          <For each={sections()}>
            {(section) => (
              <li>
                <a
                  class="settings-link"
                  href={routeHash(view.id, section.id)}
                  aria-current={current() === section ? 'page' : undefined}
                >
                  <Icon name={section.icon} size={18} />
                  {section.title}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <For each={sections()}>
        {(section) => {
          const heading = createUniqueId();
          const visible = () => view.visible() && current() === section;
          return (
            <Show when={opened().has(section.id)}>
              <section class="settings-section" aria-labelledby={heading} hidden={current() !== section}>
                <a class="settings-back" href={routeHash(view.id)}>
                  <Icon name="arrow-left" size={18} />
                  {t('settings.back')}
                </a>
                <h2 id={heading} class="settings-title" tabIndex={-1}>
                  {section.title}
                </h2>
                <ViewContext.Provider value={{ ...view, visible }}>
                  <ErrorBoundary
                    fallback={(error: unknown) => <ErrorState title={section.title} text={String(error)} />}
                  >
                    <Dynamic component={section.component} />
                  </ErrorBoundary>
                </ViewContext.Provider>
              </section>
            </Show>
          );
        }}
      </For>
    </Page>
  );
}
