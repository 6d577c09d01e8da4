import { DbMonitor } from '@counterpart/sdk/node';
import { type Container, ContainerModule } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore } from '../database/store.ts';
import { HostPart } from '../host-part.ts';
import { SignIns } from '../rpc/sign-ins.ts';
import { Books, BOOKS_HERE } from './books.ts';
import { CodePairing } from './code-pairing.ts';
import { Approvals } from '../identity/approvals.ts';
import { KeeperDesk } from './keeper-desk.ts';
import { KeeperPeople } from './keeper-people.ts';
import type { KeeperLink } from './keeper-link.ts';
import { LinkApprovals } from './link-approvals.ts';
import { LinkAudit } from './link-audit.ts';
import { LinkSignIns } from './link-sign-ins.ts';
import { LinkedTills } from './linked-tills.ts';
import { Outline } from './outline.ts';
import { StoreOutline } from './store-outline.ts';
import { TillPairing } from './till-pairing.ts';
import { TillsContract } from './tills-contract.ts';

/** Both ends of the line between tills, as they are where the books are kept. */
export const linkModule = new ContainerModule(({ bind }) => {
  bind(CodePairing).toSelf().inSingletonScope();
  bind(TillPairing).toService(CodePairing);
  bind(KeeperPeople).toSelf().inSingletonScope();
  bind(KeeperDesk).toSelf().inSingletonScope();
  bind(LinkedTills).toSelf().inSingletonScope();
  bind(TillsContract).toSelf().inSingletonScope();
  bind(Books).toConstantValue(BOOKS_HERE);
  bind(Outline).to(StoreOutline).inSingletonScope();
  bind(HostPart).toService(LinkedTills);
  bind(HostPart).toService(TillsContract);
});

/** What is otherwise at a till whose books another computer keeps. */
export function followKeeper(container: Container, link: KeeperLink): void {
  container.bind(ShopStore).toConstantValue(link.store);
  container.bind(DbMonitor).toConstantValue(link.store.monitor);
  container.rebind(Books).toConstantValue(link);
  container.rebind(Outline).toConstantValue(link.outline);
  container.rebind(SignIns).toConstantValue(new LinkSignIns(link));
  container.rebind(Approvals).toConstantValue(new LinkApprovals(link));
  container.rebind(Audit).toConstantValue(new LinkAudit(link));
}
