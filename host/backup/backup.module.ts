import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { BackupContract } from './backup-contract.ts';
import { BackupFolder } from './backup-folder.ts';
import { BackupSchedule } from './backup-schedule.ts';
import { Backups } from './backups.ts';

export const backupModule = new ContainerModule(({ bind }) => {
  bind(BackupFolder).toSelf().inSingletonScope();
  bind(Backups).toSelf().inSingletonScope();
  bind(BackupSchedule).toSelf().inSingletonScope();
  bind(BackupContract).toSelf().inSingletonScope();
  bind(HostPart).toService(BackupContract);
  bind(HostPart).toService(BackupSchedule);
});
