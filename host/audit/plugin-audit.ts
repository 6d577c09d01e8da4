import { Fault, type Manifest } from '@counterpart/sdk';
import type { AuditEntry, AuditLog, Tx } from '@counterpart/sdk/node';
import { TransactionHandle } from '../transactions/transaction-handle.ts';
import type { Audit } from './audit.ts';

/** {@link AuditLog} for one plugin. */
export class PluginAudit implements AuditLog {
  readonly #plugin: string;
  readonly #audit: Audit;

  constructor({ id }: Manifest, audit: Audit) {
    this.#plugin = id;
    this.#audit = audit;
  }

  async append(tx: Tx, entry: AuditEntry): Promise<void> {
    if (!entry.action.startsWith(`${this.#plugin}.`)) {
      throw new Fault({
        code: 'bad-audit-action',
        message: `The plugin ${this.#plugin} logs the action "${entry.action}". Let it start with "${this.#plugin}.".`,
        plugin: this.#plugin,
      });
    }
    // The log is the host's own table, which no plugin may write.
    await this.#audit.append(TransactionHandle.asHost(tx), entry);
  }
}
