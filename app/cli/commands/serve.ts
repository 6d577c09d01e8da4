import type { Command } from '../command-line/command.ts';
import { folderOf, portOf, SERVE_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { runTill } from '../till/run-till.ts';

const { 'no-open': _window, ...options } = SERVE_OPTIONS;

export const serveCommand: Command = {
  name: 'serve',
  help: 'run the till without opening anything; browsers on this computer may use it',
  positionals: [],
  options,
  run: (args) =>
    runTill({ folder: folderOf(args), till: tillOptionsOf(args), port: portOf(args), open: false }),
};
