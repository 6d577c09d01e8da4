import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tillFolder } from '@counterpart/server';
import type { Command } from '../command-line/command.ts';
import { folderOf, TILL_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson } from '../output.ts';
import { askHost, type OwnerQuestion } from '../session/ask-host.ts';

const contracts: OwnerQuestion<unknown> = {
  route: { method: 'GET', path: '/owner/contracts' },
  ask: (host) => host.describeContracts(),
};

export const apiCommand: Command = {
  name: 'api',
  help: 'print every contract with JSON Schemas; without --data, those of the modules that come with the product',
  positionals: [],
  options: TILL_OPTIONS,
  async run(args) {
    if (args.has('data')) {
      printJson(await askHost(folderOf(args), tillOptionsOf(args), contracts));
      return ExitCode.done;
    }
    const folder = await mkdtemp(join(tmpdir(), 'counterpart-api-'));
    try {
      printJson(await askHost(tillFolder(folder), {}, contracts));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return ExitCode.done;
  },
};
