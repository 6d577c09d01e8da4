import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { ImportersContract } from './importers-contract.ts';
import { ImportDesk } from './jobs/import-desk.ts';
import { ImportRunner } from './jobs/import-runner.ts';
import { ImportStore } from './jobs/import-store.ts';
import { KnownSources } from './jobs/known-sources.ts';
import { Pace } from './jobs/pace.ts';
import { StagedFiles } from './text/staged-files.ts';

export const importsModule = new ContainerModule(({ bind }) => {
  bind(StagedFiles).toSelf().inSingletonScope();
  bind(ImportStore).toSelf().inSingletonScope();
  bind(KnownSources).toSelf().inSingletonScope();
  bind(Pace).toSelf().inSingletonScope();
  bind(ImportRunner).toSelf().inSingletonScope();
  bind(ImportDesk).toSelf().inSingletonScope();
  bind(ImportersContract).toSelf().inSingletonScope();
  bind(HostPart).toService(ImportDesk);
  bind(HostPart).toService(ImportersContract);
});
