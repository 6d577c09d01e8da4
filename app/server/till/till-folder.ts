import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolderNow } from '@counterpart/host';
import { Fault } from '@counterpart/sdk';

/** A till's own folder. The host adds `till.db`, logs and added plugins; the shells add what is named here. */
export interface TillFolder {
  readonly path: string;
  /** Held while a process has this till; see `tryProcessLock`. */
  readonly lock: string;
  /** Where the running till is reached, and the key of its owner. */
  readonly running: string;
  /** Lets a browser in; stays the same, so that a page finds its till again after a restart. */
  readonly token: string;
  /** What was said at an earlier start and still holds. */
  readonly settings: string;
  /** Proves this till to the computer that keeps its books. */
  readonly deviceKey: string;
  readonly plugins: string;
}

/** The folder at `path`, made if it is missing, readable by this user only. */
export function tillFolder(path: string = defaultTillFolder()): TillFolder {
  const absolute = resolve(path);
  try {
    makeFolderNow(absolute, 0o700);
  } catch (error) {
    const message = `The till's folder ${absolute} cannot be made. Give another one with --data.`;
    throw new Fault({ code: 'bad-data-folder', message }, { cause: error });
  }
  return {
    path: absolute,
    lock: join(absolute, 'till.lock'),
    running: join(absolute, 'running.json'),
    token: join(absolute, 'token'),
    settings: join(absolute, 'till.json'),
    deviceKey: join(absolute, 'keeper-key'),
    plugins: join(absolute, 'plugins'),
  };
}

/** Where this user's programs keep their data. */
export function defaultTillFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') {
    return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Counterpart');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Counterpart');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'counterpart');
}
