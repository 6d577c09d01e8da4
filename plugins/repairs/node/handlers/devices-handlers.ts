import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { devicesMethods } from '../../api/contract/devices-methods.ts';
import { MoveDevices } from '../devices/move-device.ts';
import { Passcodes } from '../devices/passcodes.ts';
import { Photos } from '../devices/photos.ts';
import { ListDevices } from '../tickets/list-devices.ts';
import { OpenTickets } from '../tickets/open-ticket.ts';
import { SaveTickets } from '../tickets/save-ticket.ts';

export class DevicesHandlers {
  constructor(
    @inject(OpenTickets) private readonly opening: OpenTickets,
    @inject(SaveTickets) private readonly saving: SaveTickets,
    @inject(MoveDevices) private readonly moves: MoveDevices,
    @inject(Passcodes) private readonly passcodes: Passcodes,
    @inject(Photos) private readonly photos: Photos,
    @inject(ListDevices) private readonly devices: ListDevices,
  ) {}

  all(): Handlers<typeof devicesMethods> {
    return {
      addDevice: (input, context) => this.opening.addDevice(input, context),
      saveDevice: (input, context) => this.saving.saveDevice(input, context),
      moveDevice: (input, context) => this.moves.move(input, context),
      assignDevice: (input, context) => this.saving.assign(input, context),
      cancelDevice: (input, context) => this.moves.cancelDevice(input, context),
      collectDevice: (input, context) => this.moves.collect(input, context),
      setPasscode: (input, context) => this.passcodes.set(input, context),
      readPasscode: (input, context) => this.passcodes.read(input, context),
      addPhoto: (input, context) => this.photos.add(input, context),
      removePhoto: (input, context) => this.photos.remove(input, context),
      sign: (input, context) => this.photos.sign(input, context),
      deviceKinds: (input) => this.devices.kinds(input),
    };
  }
}
