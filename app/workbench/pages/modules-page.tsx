import { isRefusal, type Module, modulesContract, toFaultData } from '@counterpart/sdk';
import { Badge, EmptyState, Icon, Page, Switch, useClient, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { LoadedModule } from '../modules/loaded-module.ts';
import { t } from '../text/t.ts';

export interface ModulesPageProps {
  readonly modules: readonly Module[];
  readonly loaded: readonly LoadedModule[];
}

const TONES = {
  installed: 'neutral',
  disabled: 'neutral',
  waiting: 'warning',
  activating: 'accent',
  active: 'success',
  failed: 'danger',
  incompatible: 'danger',
  'migration-error': 'danger',
} as const;

/** Every module: what it is, how it does, and its switch. */
export function ModulesPage(props: ModulesPageProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(modulesContract);
  const mayManage = () => workbench.may('core.manageModules');
  const turn = async (module: Module, on: boolean) => {
    try {
      const result = await (on ? client.enable : client.disable)({ module: module.id });
      if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
    } catch (error) {
      workbench.notify({ kind: 'error', module: module.displayName, text: toFaultData(error).message });
    }
  };
  const failure = (module: Module) => props.loaded.find((each) => each.id === module.id)?.failure();
  const facts = (module: Module) =>
    [
      t('modules.version', { version: module.version }),
      module.publisher && t('modules.publisher', { publisher: module.publisher }),
      module.activation_ms !== null &&
        t('modules.activation', { ms: Math.max(1, Math.round(module.activation_ms)) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Page title={t('modules.title')}>
      <p class="page-text">{t(mayManage() ? 'modules.text' : 'modules.notAllowed')}</p>
      <Show
        when={props.modules.length > 0}
        fallback={<EmptyState icon="puzzle" title={t('modules.none')} text={t('modules.noneText')} />}
      >
        <ul role="list" class="module-list" aria-label={t('modules.list')}>
          <For each={props.modules}>
            {(module) => (
              <li class="module" aria-label={module.displayName}>
                <Icon name={module.views[0]?.icon ?? 'puzzle'} size={24} class="module-icon" />
                <div class="module-text">
                  <h2 class="module-name">
                    {module.displayName}
                    <Badge tone={TONES[module.state]}>{t(`state.${module.state}`)}</Badge>
                    <Show when={!module.shipped}>
                      <Badge>{t('modules.added')}</Badge>
                    </Show>
                  </h2>
                  <p>{module.description}</p>
                  <Show when={module.reason}>
                    <p class="module-reason">{module.reason}</p>
                  </Show>
                  <Show when={failure(module)}>
                    {(message) => (
                      <p class="module-reason">{t('modules.viewFailed', { message: message() })}</p>
                    )}
                  </Show>
                  <p class="module-facts cp-figures">{facts(module)}</p>
                </div>
                <Switch
                  label={module.displayName}
                  hideLabel
                  checked={module.enabled}
                  disabled={!mayManage()}
                  onChange={(on) => void turn(module, on)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  );
}
