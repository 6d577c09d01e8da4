import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { filesInWords, identifyTill, type Restored, replaceShop, restoreBackup } from '@counterpart/host';
import { enterTill, readSettings, type RunningTill, type TillFolder } from '@counterpart/server';
import type { Arguments, Command } from '../command-line/command.ts';
import { ownBooks } from '../command-line/own-books.ts';
import { folderOf, TILL_OPTIONS } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { makeRestoringFolder } from '../files/restoring-folder.ts';
import { printJson, say } from '../output.ts';

type Till = Awaited<ReturnType<typeof identifyTill>>;

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
    const backup = args.positionals[0]!;
    const entered = await enterTill(folder);
    if ('running' in entered) {
      if (into !== undefined)
        return intoNew(folder, args, backup, into, tillThatRuns(folder, entered.running));
      throw usageError(
        'This till runs. Stop it first: its books cannot be exchanged under it. Into a new folder a backup can be brought meanwhile, with --into DIR.',
      );
    }
    try {
      const till = await identifyTill(folder.path);
      if (into !== undefined) return await intoNew(folder, args, backup, into, till);
      return await inPlace(backup, ownBooks(folder, args, 'restore'), till);
    } finally {
      entered.lock.release();
    }
  },
};

/** Its own file is in use, and what it knows of itself is written down beside it. */
function tillThatRuns(folder: TillFolder, { till }: RunningTill): Till {
  return { id: till, name: readSettings(folder).name ?? hostname() };
}

async function intoNew(
  folder: TillFolder,
  args: Arguments,
  backup: string,
  into: string,
  till: Till,
): Promise<number> {
  const { place } = readSettings(folder);
  const instead = place?.kind === 'follower' ? undefined : ownBooks(folder, args, 'restore');
  const restored = await restore(backup, into, till, instead);
  sayOfFiles(restored);
  printJson({ restored: restored.shopPath, epoch: restored.epoch, at: restored.backup.at });
  say(
    `Restored into ${restored.shopPath}. Look at it as a till of its own: counterpart start --data "${dirname(restored.shopPath)}"`,
  );
  return ExitCode.done;
}

async function inPlace(backup: string, shopPath: string, till: Till): Promise<number> {
  const fresh = await makeRestoringFolder(dirname(shopPath), Date.now());
  try {
    const restored = await restore(backup, fresh, till, shopPath);
    const aside = await replaceShop(restored, shopPath, Date.now(), till.id);
    printJson({ restored: shopPath, epoch: restored.epoch, at: restored.backup.at, before: aside });
    sayOfFiles(restored);
    const kept = aside === null ? '' : ` What was there before is kept as ${aside}.`;
    say(`Restored the books of ${new Date(restored.backup.at).toLocaleString()}.${kept}`);
    return ExitCode.done;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function restore(backup: string, into: string, till: Till, instead?: string): Promise<Restored> {
  return restoreBackup({ backup, into, till, logger: QUIET, ...(instead === undefined ? {} : { instead }) });
}

function sayOfFiles({ files }: Restored): void {
  const trouble = filesInWords(files);
  if (trouble !== null) say(`${trouble} The books themselves are whole.`);
}
