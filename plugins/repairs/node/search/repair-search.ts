import type { Found, SearchProvider } from '@counterpart/sdk';
import { inject } from 'inversify';
import { ListDevices } from '../tickets/list-devices.ts';

/** Repairs in the command bar: by number, device, IMEI, name or phone. */
export class RepairSearch implements SearchProvider {
  readonly permission = 'repairs.read';

  constructor(@inject(ListDevices) private readonly devices: ListDevices) {}

  async search(term: string, limit: number): Promise<readonly Found[]> {
    if (term.trim() === '') return [];
    const { devices } = await this.devices.page({
      term,
      classes: [],
      states: [],
      technician: null,
      dueBefore: null,
      party: null,
      limit,
      offset: 0,
    });
    return devices.map(({ id, ticket, label, name, customer, state }) => ({
      id,
      title: `${label} ${name}`,
      detail: [customer, state.name].filter(Boolean).join(' · '),
      view: 'repairs.tickets',
      argument: ticket,
    }));
  }
}
