import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  MessageChannelMain,
  net,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { desktopOptions } from './desktop-options.ts';
import { runShell } from './shell.ts';

const words = process.argv.slice(app.isPackaged ? 1 : 2);

await runShell({
  electron: { app, BrowserWindow, ipcMain, MessageChannelMain, net, protocol, session, utilityProcess },
  options: desktopOptions(words),
  words,
  files: {
    preload: join(import.meta.dirname, 'preload.cjs'),
    hostProcess: join(import.meta.dirname, 'host-process.js'),
  },
  say: (line) => process.stdout.write(`${line}\n`),
});
