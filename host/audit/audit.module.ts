import { ContainerModule } from 'inversify';
import { Audit } from './audit.ts';
import { ChainedAudit } from './chained-audit.ts';

export const auditModule = new ContainerModule(({ bind }) => {
  bind(Audit).to(ChainedAudit).inSingletonScope();
});
