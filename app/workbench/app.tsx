import { type Session, toFaultData } from '@counterpart/sdk';
import { ErrorState, Spinner, WorkbenchContext } from '@counterpart/sdk/view';
import { createMemo, ErrorBoundary, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { ApprovalDialog } from './approval/approval-dialog.tsx';
import { createApprovals } from './approval/approvals.ts';
import { createWorkbench, workbenchOf } from './frame/create-workbench.ts';
import { Frame } from './frame/frame.tsx';
import { JoinRegistry } from './modules/join-registry.ts';
import type { ModuleScript } from './modules/loaded-module.ts';
import { createModuleLoader } from './modules/module-loader.ts';
import { createNotices } from './notices/notices.ts';
import { showStrayFaults } from './notices/stray-faults.ts';
import { createRouter } from './routing/route.ts';
import { createHostState, type HostState } from './session/host-state.ts';
import { FirstStart } from './start/first-start.tsx';
import { KeeperAwayPage } from './start/keeper-away-page.tsx';
import { SignIn } from './start/sign-in.tsx';
import { t } from './text/t.ts';
import { createThemeChoice, type ThemeChoice } from './theme/theme-choice.ts';

export interface AppProps {
  readonly session: Session;
  /** How a module's script becomes a module; tests bring their own. */
  readonly load: (script: string) => Promise<ModuleScript>;
}

/** The window. What breaks in the frame itself is shown, never a blank page. */
export function App(props: AppProps): JSX.Element {
  return (
    <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
      <Stages {...props} />
    </ErrorBoundary>
  );
}

function Broken(props: { readonly error: unknown }): JSX.Element {
  return (
    <main class="front">
      <ErrorState
        title={t('app.broken')}
        text={`${toFaultData(props.error).message} ${t('app.brokenHint')}`}
        onRetry={() => location.reload()}
      />
    </main>
  );
}

/** Connected or not, set up or not, signed in or not. */
function Stages(props: AppProps): JSX.Element {
  const host = createHostState(props.session);
  const theme = createThemeChoice(() =>
    host.modules().flatMap(({ enabled, themes }) => (enabled ? themes : [])),
  );
  return (
    <Switch fallback={<Spinner label={t('app.connecting')} />}>
      <Match when={host.connection() === 'refused'}>
        <main class="front">
          <ErrorState
            title={t('app.refused')}
            text={`${host.fault()?.message ?? ''} ${t('app.refusedHint')}`}
          />
        </main>
      </Match>
      <Match when={host.welcome() && host.shop()?.ready === false}>
        <FirstStart host={host} />
      </Match>
      <Match when={host.welcome() && !host.signIn() && host.place()?.keeper?.unpaired && host.keeperAway()}>
        {(away) => <KeeperAwayPage away={away()} host={host} />}
      </Match>
      <Match when={host.welcome() && host.shop() && !host.signIn()}>
        <SignIn host={host} shop={host.shop()!} />
      </Match>
      <Match when={host.welcome() && host.shop()}>
        <ForUser host={host} theme={theme} load={props.load} />
      </Match>
      <Match when={host.welcome() && host.keeperAway()}>
        {(away) => <KeeperAwayPage away={away()} host={host} />}
      </Match>
      <Match when={host.welcome() && host.shopFault()}>
        {(fault) => (
          <main class="front">
            <ErrorState title={t('app.shopFault')} fault={fault()} />
          </main>
        )}
      </Match>
    </Switch>
  );
}

interface ForUserProps {
  readonly host: HostState;
  readonly theme: ThemeChoice;
  readonly load: AppProps['load'];
}

/** Another user gets a fresh workbench; the same one, resumed after a lost connection, keeps everything. */
function ForUser(props: ForUserProps): JSX.Element {
  const user = createMemo(() => props.host.signIn()?.user.id);
  return (
    <Show when={user()} keyed>
      <SignedIn {...props} />
    </Show>
  );
}

function SignedIn(props: ForUserProps): JSX.Element {
  const notices = createNotices();
  const router = createRouter();
  const joins = new JoinRegistry();
  const approvals = createApprovals(props.host.session.call);
  onCleanup(approvals.end);
  const workbench = createWorkbench({ host: props.host, approvals, joins, notices, router });
  const loader = createModuleLoader(() => props.host.modules(), {
    joins,
    load: (script) => props.load(script),
    workbench: (module) => workbenchOf(module, workbench),
  });
  showStrayFaults(notices);
  return (
    <WorkbenchContext.Provider value={workbench}>
      <Frame
        host={props.host}
        approvals={approvals}
        workbench={workbench}
        loader={loader}
        notices={notices}
        router={router}
        theme={props.theme}
      />
      <ApprovalDialog approvals={approvals} />
    </WorkbenchContext.Provider>
  );
}
