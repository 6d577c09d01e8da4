import { ContainerModule } from 'inversify';
import { Permissions } from '../contracts/permissions.ts';
import { HostPart } from '../host-part.ts';
import { Approvals } from './approvals.ts';
import { IdentityContract } from './identity-contract.ts';
import { People } from './people.ts';
import { PinHasher } from './pin-hasher.ts';
import { PluginRights } from './plugin-rights.ts';
import { ResumeSecrets } from './resume-secrets.ts';
import { RolePermissions } from './role-permissions.ts';
import { ShopApprovals } from './shop-approvals.ts';
import { ShopPeople } from './shop-people.ts';
import { PinSignInDesk, SignInDesk } from './sign-in-desk.ts';
import { SignInGuard } from './sign-in-guard.ts';

export const identityModule = new ContainerModule(({ bind }) => {
  bind(PinHasher).toSelf().inSingletonScope();
  bind(People).to(ShopPeople).inSingletonScope();
  bind(RolePermissions).toSelf().inSingletonScope();
  bind(Permissions).toService(RolePermissions);
  bind(SignInGuard).toSelf().inSingletonScope();
  bind(SignInDesk).to(PinSignInDesk).inSingletonScope();
  bind(Approvals).to(ShopApprovals).inSingletonScope();
  bind(PluginRights).toSelf().inSingletonScope();
  bind(ResumeSecrets).toSelf().inSingletonScope();
  bind(IdentityContract).toSelf().inSingletonScope();
  bind(HostPart).toService(IdentityContract);
});
