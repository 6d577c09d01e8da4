import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { FolderTestDesk } from './folder-test-desk.ts';
import { HostFolderTestDesk } from './host-folder-test-desk.ts';
import { PlaceContract } from './place-contract.ts';
import { PlaceGuard } from './place-guard.ts';
import { PlaceNow } from './place-now.ts';

export const placeModule = new ContainerModule(({ bind }) => {
  bind(PlaceNow).toSelf().inSingletonScope();
  bind(PlaceGuard).toSelf().inSingletonScope();
  bind(FolderTestDesk).to(HostFolderTestDesk).inSingletonScope();
  bind(PlaceContract).toSelf().inSingletonScope();
  bind(HostPart).toService(PlaceContract);
});
