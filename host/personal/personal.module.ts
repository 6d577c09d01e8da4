import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { EraseAgain } from './erase-again.ts';
import { EraseAtTill } from './erase-at-till.ts';
import { ErasePeople } from './erase-people.ts';
import { PersonalDataContract } from './personal-data-contract.ts';

export const personalModule = new ContainerModule(({ bind }) => {
  bind(ErasePeople).toSelf().inSingletonScope();
  bind(EraseAgain).toSelf().inSingletonScope();
  bind(EraseAtTill).toSelf().inSingletonScope();
  bind(PersonalDataContract).toSelf().inSingletonScope();
  bind(HostPart).toService(PersonalDataContract);
  bind(HostPart).toService(EraseAgain);
  bind(HostPart).toService(EraseAtTill);
});
