import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Settings } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';

/** This till's own folder. */
export const TillFolderPath = Symbol.for('counterpart.TillFolderPath');

/** Where backups go: the folder that was chosen, else one beside the till's own files. */
@injectable()
export class BackupFolder {
  readonly #tillFolder: string;
  readonly #settings: Settings;

  constructor(@inject(TillFolderPath) tillFolder: string, @inject(Settings) settings: Settings) {
    this.#tillFolder = tillFolder;
    this.#settings = settings;
  }

  async current(): Promise<string> {
    return resolve(this.#tillFolder, (await this.#chosen()) || 'backups');
  }

  /** Why nothing can be said of the backups just now, in a sentence; null when they can be looked at. */
  async trouble(): Promise<string | null> {
    if ((await this.#chosen()) === '') return null;
    const folder = await this.current();
    if (await stat(folder).catch(() => undefined)) return null;
    return `The folder for backups, ${folder}, is not there just now. The next backup makes it; if it is on another disk or a stick, plug that in first.`;
  }

  async #chosen(): Promise<string> {
    return String(await this.#settings.get('backup.folder')).trim();
  }
}
