import { join } from 'node:path';
import { backupsOf, examineShop, rescueShop } from '@counterpart/host';
import type { Command } from '../command-line/command.ts';
import { ownBooks } from '../command-line/own-books.ts';
import { folderOf, TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  help: "examine the shop's file without changing it, and say what can be saved",
  positionals: [],
  options: {
    data: TILL_OPTIONS.data,
    shop: TILL_OPTIONS.shop,
    rescue: { value: 'DIR', help: 'read whatever can be read into a new shop in this folder' },
  },
  async run(args) {
    const folder = folderOf(args);
    const path = ownBooks(folder, args, 'doctor');
    const diagnosis = await examineShop(path);
    const [backup] = await backupsOf(path, folder.path);
    const rescue = args.text('rescue');
    const isThere = diagnosis.verdict === 'sound' || diagnosis.verdict === 'damaged';
    const rescued =
      rescue === undefined || !isThere
        ? undefined
        : await rescueShop(path, rescue, backup && join(backup.path, 'shop.db'));
    printJson({ ...diagnosis, newestBackup: backup ?? null, ...(rescued && { rescued }) });
    for (const finding of diagnosis.findings) say(finding);
    if (backup && diagnosis.verdict !== 'sound' && diagnosis.verdict !== 'unreadable') {
      say(`The newest good backup is ${backup.path}: counterpart restore "${backup.path}" --replace`);
    }
    if (rescued) {
      const lost = rescued.tables.filter((table) => table.lost !== null);
      say(
        `Saved into ${rescued.shopPath}. ${lost.length === 0 ? 'Every table could be read to its end.' : ''}`,
      );
      for (const { name, rows, lost: problem, fromBackup } of lost) {
        const instead = fromBackup > 0 ? ` ${fromBackup} rows were taken from the backup.` : '';
        say(`Of ${name} ${rows} rows were saved; lost: ${problem}.${instead}`);
      }
      if (rescued.lacking.length > 0) {
        say(
          `No till opens it: all of ${rescued.lacking.join(', ')} is lost, and no backup was found that has it. Restore a backup; what was saved can be looked up with the sqlite3 program.`,
        );
      }
    }
    if (diagnosis.verdict === 'unreadable') return ExitCode.fault;
    return diagnosis.verdict === 'sound' ? ExitCode.done : ExitCode.booksBroken;
  },
};
