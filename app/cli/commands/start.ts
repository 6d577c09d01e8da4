import type { Command } from '../command-line/command.ts';
import { folderOf, portOf, SERVE_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { settleBefore } from '../till/settle-before.ts';
import { findElectron } from '../till/electron.ts';
import { runDesktop } from '../till/run-desktop.ts';
import { runTill } from '../till/run-till.ts';

export const startCommand: Command = {
  name: 'start',
  help: 'run the till and open it: in its window where Electron is installed, else in the browser',
  positionals: [],
  options: {
    ...SERVE_OPTIONS,
    desktop: { help: "fetch Electron's program first, if it is missing" },
  },
  async run(args) {
    const folder = folderOf(args);
    const till = tillOptionsOf(args);
    const port = portOf(args);
    const open = !args.has('no-open');
    const electron = open ? await findElectron({ fetch: args.has('desktop') }) : undefined;
    if (electron && till.place) await settleBefore(folder, till);
    if (electron) return runDesktop(electron, { folder, till, port });
    return runTill({ folder, till, port, open });
  },
};
