import {
  type CallContext,
  type Disposable,
  type ImportInput,
  Importers,
  importersContract,
  refusal,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { Permissions } from '../contracts/permissions.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';

/** `importers/v1`: whoever joined `Importers`, found by the kind of file. */
@injectable()
export class ImportersContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #points: PointRegistry;
  readonly #permissions: Permissions;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Permissions) permissions: Permissions,
  ) {
    this.#registry = registry;
    this.#points = points;
    this.#permissions = permissions;
  }

  start(): Disposable {
    return this.#registry.implement('core', importersContract, {
      list: async () => {
        const joined = this.#points.all(Importers);
        return joined.map(({ value, title, plugin }) => ({ kind: value.kind, title, plugin }));
      },
      run: async ({ kind, fileName, content, dryRun, mapping }, context) =>
        this.#run(kind, { fileName, content, dryRun, ...(mapping && { mapping }) }, context),
    });
  }

  async #run(kind: string, input: ImportInput, context: CallContext) {
    const joined = this.#points.all(Importers);
    const importer = joined.find(({ value }) => value.kind === kind)?.value;
    if (!importer) {
      const kinds = joined.map(({ value }) => value.kind);
      const offer =
        kinds.length > 0 ? `What can be imported: ${kinds.join(', ')}.` : 'No module imports anything.';
      return refusal('unknown-importer', `Nothing here imports "${kind}". ${offer}`, { kinds });
    }
    if (!(await this.#permissions.may(context.user, importer.permission))) {
      const what = this.#permissions.titleOf(importer.permission) ?? importer.permission;
      return refusal('not-permitted', `You may not import this: it takes the right "${what}".`);
    }
    const { skipped, errors, warnings, mapping, ...figures } = await importer.run(input, context);
    return {
      ...figures,
      skipped: [...skipped],
      errors: [...errors],
      mapping: { ...mapping },
      ...(warnings && { warnings: [...warnings] }),
    };
  }
}
