import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { AuditLog, Database, Ids, Sealer, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { actorOf, writeEvent } from './device-event.ts';
import { readDevice, requireDevice, requireOpenDevice } from './device-row.ts';

/** What opens a customer's device: sealed by a key that is not in the books, read by right, and never unseen. */
export class Passcodes {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(Sealer) private readonly sealer: Sealer,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  seal(passcode: string): Promise<string> {
    return this.sealer.seal(passcode);
  }

  async write(tx: Tx, device: string, sealed: string): Promise<void> {
    await tx.run(sql`
      insert into repairs_secret (id, sealed, set_at) values (${device}, ${sealed}, ${tx.now})
      on conflict (id) do update set sealed = excluded.sealed, set_at = excluded.set_at`);
  }

  async set(
    { device, passcode }: { readonly device: string; readonly passcode: string },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const sealed = passcode === '' ? null : await this.seal(passcode);
    // The code itself does not tell one call from another: it would stand in what is kept of the request.
    return this.desk.run('setPasscode', { device }, context, async (tx) => {
      const row = await requireOpenDevice(tx, device);
      if (sealed === null) await tx.run(sql`delete from repairs_secret where id = ${device}`);
      else await this.write(tx, device, sealed);
      return row.ticket_id;
    });
  }

  /** The log first, then the code: what cannot be written down is not told. */
  async read(
    { device }: { readonly device: string },
    context: CallContext,
  ): Promise<{ readonly passcode: string } | Refusal> {
    const row = await this.database.get<{ sealed: string }>(
      sql`select sealed from repairs_secret where id = ${device}`,
    );
    const passcode = row === undefined ? undefined : await this.sealer.open(row.sealed);
    const label = (await readDevice(this.database, device))?.label;
    const logged = await this.transactions.run(
      async (tx) => {
        const { label } = await requireDevice(tx, device);
        if (row === undefined) tx.refuse('no-passcode', `No pass code of ${label} is kept.`);
        await this.audit.append(tx, { action: 'repairs.passcode-read', subject: device });
        await writeEvent(tx, this.ids, actorOf(context), { device, kind: 'passcode-read' });
        return {};
      },
      { label: 'pass code read' },
    );
    if (isRefusal(logged)) return logged;
    if (passcode !== undefined) return { passcode };
    return {
      refused: 'passcode-sealed',
      message: `The pass code of ${label} was sealed with another key. Put the shop's key file back, or ask the customer again.`,
    };
  }
}
