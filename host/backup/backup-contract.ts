import { backupContract, type Disposable, isRefusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { noteReads } from '../live/read-tracker.ts';
import type { KeptBackup } from './backup-manifest.ts';
import { Backups } from './backups.ts';
import { filesInWords } from './prove-files.ts';

/** Stands for the backups, which are in no table. */
const BACKUPS = 'core backups';

/** `backup/v1`. */
@injectable()
export class BackupContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #backups: Backups;
  readonly #live: LiveQueries;
  readonly #audit: Audit;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Backups) backups: Backups,
    @inject(LiveQueries) live: LiveQueries,
    @inject(Audit) audit: Audit,
  ) {
    this.#registry = registry;
    this.#backups = backups;
    this.#live = live;
    this.#audit = audit;
  }

  start(): Disposable {
    const backups = this.#backups;
    return this.#registry.implement('core', backupContract, {
      state: async () => {
        noteReads([BACKUPS, 'core_setting']);
        return {
          folder: await backups.folder(),
          backups: (await backups.list()).map(shown),
          making: backups.making,
          failure: await backups.failure(),
        };
      },
      make: async () => {
        const making = backups.makeOrRefuse('by hand');
        this.#live.touch([BACKUPS]);
        const made = await making;
        this.#live.touch([BACKUPS]);
        if (isRefusal(made)) return made;
        await this.#audit.record({ action: 'backup.made', subject: made.id });
        return shown(made);
      },
    });
  }
}

function shown({ path, at, label, bytes, version, files }: KeptBackup) {
  return {
    path,
    at,
    label,
    bytes: bytes + (files?.bytes ?? 0),
    version,
    filesTrouble: files ? filesInWords(files) : null,
  };
}
