import type { BrowserWindow, Session, WebContents } from 'electron';
import type { ElectronParts } from './electron-parts.ts';

/** Makes a window that can do nothing but show the till at `address`. */
export function openWindow(
  { BrowserWindow: Window }: Pick<ElectronParts, 'BrowserWindow'>,
  preload: string,
  address: string,
): BrowserWindow {
  const window = new Window({
    width: 1366,
    height: 768,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  confine(window.webContents, new URL(address).protocol);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}

/** No way out of the till: not by a link, a new window, or an embedded page. */
function confine(contents: WebContents, protocol: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (details) => {
    if (new URL(details.url).protocol !== protocol) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Camera, microphone, location and all else that a page may ask for is refused. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
