import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { SessionCalls } from './session-calls.ts';
import { Sessions } from './sessions.ts';
import { ShopSignIns } from './shop-sign-ins.ts';
import { SignIns } from './sign-ins.ts';

export const rpcModule = new ContainerModule(({ bind }) => {
  bind(SessionCalls).toSelf().inSingletonScope();
  bind(SignIns).to(ShopSignIns).inSingletonScope();
  bind(Sessions).toSelf().inSingletonScope();
  bind(HostPart).toService(Sessions);
});
