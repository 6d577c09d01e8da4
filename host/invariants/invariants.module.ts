import { ContainerModule } from 'inversify';
import { InvariantRegistry } from './invariant-registry.ts';
import { VerifyBooks } from './verify-books.ts';

export const invariantsModule = new ContainerModule(({ bind }) => {
  bind(InvariantRegistry).toSelf().inSingletonScope();
  bind(VerifyBooks).toSelf().inSingletonScope();
});
