import { hostname } from 'node:os';
import { HOST_VERSION, identifyTill, testFolder } from '@counterpart/host';
import { enterTill, originOf, settleSettings } from '@counterpart/server';
import { isFault } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { folderOf, TILL_OPTIONS } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';

export const testFolderCommand: Command = {
  name: 'test-folder',
  help: 'test a shared folder together with a second till, on which the same command must run at the same time',
  positionals: ['<folder>'],
  options: { data: TILL_OPTIONS.data, 'till-name': TILL_OPTIONS['till-name'] },
  async run(args) {
    const folder = folderOf(args);
    const entered = await enterTill(folder);
    if ('running' in entered) {
      throw usageError(
        `This till runs (${originOf(entered.running)}). Test the folder there, under Settings, Where the shop lives, or stop it first.`,
      );
    }
    try {
      const said = args.text('till-name');
      const { name = hostname() } = settleSettings(folder, said === undefined ? {} : { name: said });
      const till = await identifyTill(folder.path, name);
      const progress = (_state: string, message: string) => say(message);
      const result = await testFolder({
        folder: args.positionals[0]!,
        till,
        version: HOST_VERSION,
        progress,
      });
      printJson({ passed: true, ...result });
      return ExitCode.done;
    } catch (error) {
      if (!isFault(error)) throw error;
      printJson({ passed: false, code: error.code, message: error.message });
      say(error.message);
      return ExitCode.refused;
    } finally {
      entered.lock.release();
    }
  },
};
