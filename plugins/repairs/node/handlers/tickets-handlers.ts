import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { ticketsMethods } from '../../api/contract/tickets-methods.ts';
import { MoveDevices } from '../devices/move-device.ts';
import { ListDevices } from '../tickets/list-devices.ts';
import { OpenTickets } from '../tickets/open-ticket.ts';
import { SaveTickets } from '../tickets/save-ticket.ts';
import { Tickets } from '../tickets/tickets.ts';

export class TicketsHandlers {
  constructor(
    @inject(Tickets) private readonly tickets: Tickets,
    @inject(ListDevices) private readonly devices: ListDevices,
    @inject(OpenTickets) private readonly opening: OpenTickets,
    @inject(SaveTickets) private readonly saving: SaveTickets,
    @inject(MoveDevices) private readonly moves: MoveDevices,
  ) {}

  all(): Handlers<typeof ticketsMethods> {
    return {
      devices: (input) => this.devices.page(input),
      ticket: ({ id }) => this.tickets.read(id),
      ticketByCode: ({ code }) => this.devices.byCode(code),
      ticketEvents: ({ ticket }) => this.devices.events(ticket),
      deviceHistory: ({ serial }) => this.devices.history(serial),
      knownDevices: (input) => this.devices.known(input),
      openTicket: (input, context) => this.opening.open(input, context),
      saveTicket: (input, context) => this.saving.save(input, context),
      cancelTicket: (input, context) => this.moves.cancelTicket(input, context),
    };
  }
}
