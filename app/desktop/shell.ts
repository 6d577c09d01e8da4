import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { registerScheme, serveScheme, WINDOW_ORIGIN } from './app-scheme.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { ElectronParts } from './electron-parts.ts';
import { HostSupervisor } from './host-supervisor.ts';
import { type FromHost, OPEN_SESSION, SESSION_PORT } from './messages.ts';
import { openWindow, refusePermissions } from './window.ts';

export interface ShellOptions {
  readonly electron: ElectronParts;
  readonly options: DesktopOptions;
  /** What the host's process is started with. */
  readonly words: readonly string[];
  readonly files: { readonly preload: string; readonly hostProcess: string };
  /** Writes a line to stdout. */
  readonly say: (line: string) => void;
}

/** The desktop program: one window onto one till, whose host runs in a process of its own. */
export async function runShell({ electron, options, words, files, say }: ShellOptions): Promise<void> {
  const { app, ipcMain, session, MessageChannelMain } = electron;
  registerScheme(electron);
  // What a window keeps belongs to its till; it also makes the single instance one of this till's folder.
  app.setPath('userData', join(options.data, 'window'));
  if (!app.requestSingleInstanceLock()) {
    say('Counterpart is ready');
    return app.quit();
  }

  let window: BrowserWindow | undefined;
  let tillOrigin: string | undefined;
  const show = (address: string) => {
    if (window) return;
    window = openWindow(electron, files.preload, address);
    window.once('ready-to-show', () => say('Counterpart is ready'));
    window.once('closed', () => app.quit());
  };
  const hear = (message: FromHost) => {
    if (message.kind === 'ready') {
      tillOrigin = message.origin;
      show(`${WINDOW_ORIGIN}/#token=${message.token}`);
    } else if (message.kind === 'elsewhere') {
      show(message.address);
    } else {
      process.stderr.write(`${message.message}\n`);
      app.exit(1);
    }
  };
  const host = new HostSupervisor(electron, files.hostProcess, words, hear);

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  ipcMain.on(OPEN_SESSION, (event) => {
    // Only the till's own page, not a frame inside it.
    if (event.senderFrame?.parent !== null || event.senderFrame.origin !== WINDOW_ORIGIN) return;
    const { port1, port2 } = new MessageChannelMain();
    host.connect(port1);
    event.sender.postMessage(SESSION_PORT, null, [port2]);
  });
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void host.stop().then(() => {
      ended = true;
      app.quit();
    });
  });

  await app.whenReady();
  refusePermissions(session.defaultSession);
  serveScheme(electron, () => tillOrigin);
  host.start();
}
