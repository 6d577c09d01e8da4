import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesInWords, identifyTill, type Restored, replaceShop, restoreBackup } from '@counterpart/host';
import { enterTill, readSettings, type TillFolder } from '@counterpart/server';
import type { Command } from '../command-line/command.ts';
import { ownBooks } from '../command-line/own-books.ts';
import { folderOf, TILL_OPTIONS } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';

const QUIET = { info() {}, warn() {}, error() {} };

export const restoreCommand: Command = {
  name: 'restore',
  help: "bring a backup back: into a new folder, or in the place of the till's shop, which is kept beside it",
  positionals: ['<backup>'],
  options: {
    data: TILL_OPTIONS.data,
    shop: TILL_OPTIONS.shop,
    into: { value: 'DIR', help: 'a new folder to restore into; nothing else is touched' },
    replace: { help: "put it in the place of the till's shop; every till must be stopped" },
  },
  async run(args) {
    const [into, replace] = [args.text('into'), args.has('replace')];
    if ((into === undefined) === !replace) {
      throw usageError('Say where to: --into DIR for a new folder, or --replace for the place of the shop.');
    }
    const folder = folderOf(args);
    const entered = await enterTill(folder);
    if ('running' in entered) {
      throw usageError('This till runs. Stop it first: its books cannot be exchanged under it.');
    }
    try {
      const backup = args.positionals[0]!;
      if (into !== undefined) {
        const { place } = readSettings(folder);
        const instead = place?.kind === 'follower' ? undefined : ownBooks(folder, args, 'restore');
        const restored = await restore(folder, backup, into, instead);
        sayOfFiles(restored);
        printJson({ restored: restored.shopPath, epoch: restored.epoch, at: restored.backup.at });
        say(
          `Restored into ${restored.shopPath}. Look at it with: counterpart start --shop "${restored.shopPath}"`,
        );
        return ExitCode.done;
      }
      return await inPlace(folder, backup, ownBooks(folder, args, 'restore'));
    } finally {
      entered.lock.release();
    }
  },
};

/** Beside the shop, so that putting it in its place is one step of the file system. */
async function inPlace(folder: TillFolder, backup: string, shopPath: string): Promise<number> {
  const fresh = await mkdtemp(join(dirname(shopPath), 'restoring-'));
  try {
    const restored = await restore(folder, backup, fresh, shopPath);
    const { id: till } = await identifyTill(folder.path);
    const aside = await replaceShop(restored, shopPath, Date.now(), till);
    printJson({ restored: shopPath, epoch: restored.epoch, at: restored.backup.at, before: aside });
    sayOfFiles(restored);
    const kept = aside === null ? '' : ` What was there before is kept as ${aside}.`;
    say(`Restored the books of ${new Date(restored.backup.at).toLocaleString()}.${kept}`);
    return ExitCode.done;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function restore(
  folder: TillFolder,
  backup: string,
  into: string,
  instead?: string,
): Promise<Restored> {
  const till = await identifyTill(folder.path);
  return restoreBackup({ backup, into, till, logger: QUIET, ...(instead === undefined ? {} : { instead }) });
}

function sayOfFiles({ files }: Restored): void {
  const trouble = filesInWords(files);
  if (trouble !== null) say(`${trouble} The books themselves are whole.`);
}
