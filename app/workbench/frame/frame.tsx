import { type CodeReader, Codes, type Module, toFaultData } from '@counterpart/sdk';
import { createShortcut, Toasts, type Workbench } from '@counterpart/sdk/view';
import { createEffect, createMemo, createSignal, For, type JSX, onCleanup } from 'solid-js';
import type { Approvals } from '../approval/approvals.ts';
import { type Command, contributedCommands } from '../commands/command.ts';
import { CommandBar } from '../commands/command-bar.tsx';
import { commandResults } from '../commands/command-results.ts';
import { searchAsTyped } from '../commands/search-as-typed.ts';
import { contributedItems } from '../modules/contributed-item.ts';
import { contributedViews } from '../modules/contributed-view.ts';
import type { ModuleLoader } from '../modules/module-loader.ts';
import { NoticeCentre } from '../notices/notice-centre.tsx';
import type { Notices } from '../notices/notices.ts';
import { ModulesPage } from '../pages/modules-page.tsx';
import { HealthPage } from '../health/health-page.tsx';
import { SettingsPage } from '../pages/settings-page.tsx';
import { PrinterItem } from '../printers/printer-item.tsx';
import type { Router } from '../routing/route.ts';
import { askReaders } from '../scanner/ask-readers.ts';
import { startScanner } from '../scanner/scanner.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import type { ThemeChoice } from '../theme/theme-choice.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { frameView } from './frame-views.ts';
import { MainArea } from './main-area.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { StatusItems } from './status-items.tsx';
import { HEALTH_VIEW, SyncItem } from './sync-item.tsx';

export interface FrameProps {
  readonly host: HostState;
  readonly approvals: Approvals;
  readonly workbench: Workbench;
  readonly loader: ModuleLoader;
  readonly notices: Notices;
  readonly router: Router;
  readonly theme: ThemeChoice;
}

const MODULES_VIEW = 'core.modules';

/** The workbench around the views, for the user who is signed in. */
export function Frame(props: FrameProps): JSX.Element {
  const signOut = () => void props.host.session.signOut().catch(() => undefined);
  const pages = [
    frameView(MODULES_VIEW, t('rail.modules'), 'puzzle', () => (
      <ModulesPage modules={props.host.modules()} loaded={props.loader.loaded()} />
    )),
    frameView('core.settings', t('rail.settings'), 'settings', () => (
      <SettingsPage theme={props.theme} host={props.host} />
    )),
  ];
  // Reached from the status bar and the command bar.
  const health = frameView(HEALTH_VIEW, t('rail.health'), 'circle-check', () => <HealthPage />);
  const modules = (): readonly Module[] => props.host.modules();
  const moduleViews = createMemo(() =>
    contributedViews(modules(), props.loader.loaded(), props.workbench.may),
  );
  const views = createMemo(() => [...moduleViews(), ...pages, health]);
  const items = createMemo(() => contributedItems(modules(), props.loader.loaded(), props.workbench.may));
  const commands = createMemo((): Command[] => [
    ...contributedCommands(modules(), props.loader.loaded(), props.workbench.may),
    ...props.theme
      .themes()
      .map(({ id, label }) =>
        frameCommand(`core.theme.${id}`, t('command.theme', { theme: label }), () => props.theme.choose(id)),
      ),
    frameCommand('core.signOut', t('command.signOut'), signOut),
  ]);

  const [term, setTerm] = createSignal('');
  const found = searchAsTyped(props.host.session, term);
  const results = createMemo(() =>
    commandResults({
      term: term(),
      views: views(),
      commands: commands(),
      found: found(),
      open: props.workbench.open,
    }),
  );

  createEffect(() => {
    const first = moduleViews()[0];
    if (props.router.route().view === undefined && first) props.router.replace(first.id);
  });
  createEffect(() => {
    const view = views().find((each) => each.id === props.router.route().view);
    document.title = [view?.title, props.workbench.shop().name].filter(Boolean).join(' – ');
  });
  const scanner = startScanner({
    listening: () => props.workbench.joined(Codes).length > 0 && !props.approvals.question(),
    onScan: (code, putBack) => void scan(props.workbench, code, putBack),
  });
  onCleanup(() => scanner.dispose());

  return (
    <div class="frame">
      <CommandBar term={term()} onTerm={setTerm} groups={results()} />
      <Rail
        views={moduleViews()}
        frameViews={pages}
        current={props.router.route().view}
        user={props.workbench.user()?.name ?? ''}
        onSignOut={signOut}
      />
      <div class="frame-main">
        <ConnectionBanner host={props.host} />
        <MainArea
          views={views()}
          route={props.router.route()}
          onReload={(module) => props.loader.reload(module)}
          onOpenModules={() => props.router.go(MODULES_VIEW)}
        />
      </div>
      <StatusBar
        till={props.workbench.till().name}
        user={props.workbench.user()?.name ?? ''}
        role={props.workbench.user() ? t(`role.${props.workbench.user()!.role}`) : ''}
        items={<StatusItems items={items()} />}
      >
        <PrinterItem />
        <NoticeCentre notices={props.notices} />
        <SyncItem away={props.host.connection() === 'connected' ? props.host.keeperAway() : undefined} />
      </StatusBar>
      <For each={commands()}>{(command) => <CommandKey command={command} />}</For>
      <Toasts label={t('notices.region')} toasts={props.notices.toasts()} onDismiss={props.notices.dismiss} />
    </div>
  );
}

function frameCommand(id: string, title: string, run: () => void): Command {
  return { id, title, group: t('commandBar.frame'), keybinding: undefined, run };
}

function CommandKey(props: { readonly command: Command }): JSX.Element {
  const key = props.command.keybinding;
  if (key !== undefined) createShortcut(key, () => props.command.run());
  return undefined;
}

/** Letters and no digit: somebody who types fast, unless some reader knows it. */
const WORDS = /^[\p{L}\s'’.-]+$/u;

async function scan(workbench: Workbench, code: string, putBack: (() => void) | undefined): Promise<void> {
  const readers = workbench.joined(Codes);
  const person = putBack !== undefined && WORDS.test(code);
  const asked = person ? readers.map((reader) => ({ ...reader, value: readOnly(reader.value) })) : readers;
  const read = await askReaders(asked, code, (reader, error) =>
    workbench.notify({
      kind: 'error',
      module: reader.plugin,
      text: t('scan.failed', { code, reason: toFaultData(error).message }),
    }),
  );
  if (read) return;
  if (person) return putBack();
  workbench.notify({ kind: 'warning', text: t('scan.unknown', { code }) });
}

/** What a person typed is nobody's to make offers for. */
function readOnly(reader: CodeReader): CodeReader {
  return { read: (code) => reader.read(code) };
}
