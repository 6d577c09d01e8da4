import type {
  app,
  BrowserWindow,
  MessageChannelMain,
  ipcMain,
  net,
  protocol,
  session,
  utilityProcess,
} from 'electron';

/** What the shell uses of Electron, handed in by `main.ts`, so that its rules can be tested in plain Node. */
export interface ElectronParts {
  readonly app: typeof app;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly MessageChannelMain: typeof MessageChannelMain;
  readonly ipcMain: typeof ipcMain;
  readonly net: typeof net;
  readonly protocol: typeof protocol;
  readonly session: typeof session;
  readonly utilityProcess: typeof utilityProcess;
}
