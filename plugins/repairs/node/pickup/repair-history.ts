import type { SerialHistoryEvent, SerialHistoryProvider } from '@counterpart/inventory/api';
import { Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readDevices } from '../devices/device-row.ts';
import { readStates } from '../graph/read-graph.ts';
import { t } from '../text/t.ts';

/** Repairs in the life of a serial number that the shop sold. */
export class RepairHistory implements SerialHistoryProvider {
  constructor(@inject(Database) private readonly database: Database) {}

  async eventsOf({ folded }: { readonly folded: string }): Promise<readonly SerialHistoryEvent[]> {
    if (folded === '') return [];
    const devices = await readDevices(this.database, sql`d.serial_folded = ${folded}`);
    const states = await readStates(this.database);
    return devices.map((device) => ({
      id: device.id,
      at: device.closed_at ?? device.opened_at,
      title: t(device.claim_of === null ? 'repair' : 'claim'),
      detail: [states.get(device.state_id)?.name ?? '', device.fault].filter(Boolean).join(' · '),
      document: { provider: 'repairs', ref: device.ticket_id, label: device.label },
    }));
  }
}
