import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { EraseAgain } from './erase-again.ts';
import { EraseAtTill } from './erase-at-till.ts';
import { ErasePeople } from './erase-people.ts';
import { ExportPeople } from './export-people.ts';
import { PeopleRecords } from './people-records.ts';
import { PersonalDataContract } from './personal-data-contract.ts';

export const personalModule = new ContainerModule(({ bind }) => {
  bind(ExportPeople).toSelf().inSingletonScope();
  bind(ErasePeople).toSelf().inSingletonScope();
  bind(PeopleRecords).toSelf().inSingletonScope();
  bind(EraseAgain).toSelf().inSingletonScope();
  bind(EraseAtTill).toSelf().inSingletonScope();
  bind(PersonalDataContract).toSelf().inSingletonScope();
  bind(HostPart).toService(PersonalDataContract);
  bind(HostPart).toService(EraseAgain);
  bind(HostPart).toService(EraseAtTill);
});
