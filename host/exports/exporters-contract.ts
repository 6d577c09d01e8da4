import {
  type CallContext,
  csvLine,
  type Disposable,
  type Exporter,
  Exporters,
  exportersContract,
  Fault,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { notPermitted } from '../contracts/call-faults.ts';
import { Permissions } from '../contracts/permissions.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';

/** So few that nobody who sells waits for a page. */
const ROWS_AT_ONCE = 200;

/**
 * `exporters/v1`: whoever joined `Exporters`. Each page is asked for on its own, so that nothing is held open for
 * somebody who went away; what changes while the pages are read is on those that come after.
 */
@injectable()
export class ExportersContract implements HostPart {
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
    return this.#registry.implement('core', exportersContract, {
      list: async () =>
        this.#points.all(Exporters).map(({ value, title, plugin }) => ({ kind: value.kind, title, plugin })),
      page: async ({ kind, after }, context) => {
        const exporter = this.#exporter(kind, context);
        const headers = await exporter.headers();
        const { rows, next } = await exporter.page(after, ROWS_AT_ONCE);
        const lines = rows.map(csvLine);
        // The mark tells a spreadsheet that it is UTF-8.
        if (after === null) lines.unshift(`\uFEFF${csvLine(headers)}`);
        return { text: lines.join(''), rows: rows.length, next };
      },
    });
  }

  #exporter(kind: string, { user }: CallContext): Exporter {
    const joined = this.#points.all(Exporters);
    const found = joined.find(({ value }) => value.kind === kind);
    if (!found) {
      const kinds = joined.map(({ value }) => value.kind).join(', ');
      const offer = kinds === '' ? 'No module exports anything.' : `What can be exported: ${kinds}.`;
      throw new Fault({ code: 'unknown-exporter', message: `Nothing here exports "${kind}". ${offer}` });
    }
    const { permission } = found.value;
    if (this.#permissions.may(user, permission)) return found.value;
    const title = this.#permissions.titleOf(permission);
    throw notPermitted({ permission, title, plugin: found.plugin, approvable: false });
  }
}
