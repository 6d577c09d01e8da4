import { join } from 'node:path';
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
    const chosen = String(await this.#settings.get('backup.folder')).trim();
    return chosen === '' ? join(this.#tillFolder, 'backups') : chosen;
  }
}
