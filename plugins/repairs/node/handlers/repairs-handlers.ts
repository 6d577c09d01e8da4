import type { Handlers } from '@counterpart/sdk';
import type { Container } from 'inversify';
import type { repairsContract } from '../../api/index.ts';
import { DevicesHandlers } from './devices-handlers.ts';
import { PersonalDataHandlers } from './personal-data-handlers.ts';
import { SetupHandlers } from './setup-handlers.ts';
import { TicketsHandlers } from './tickets-handlers.ts';
import { WorkHandlers } from './work-handlers.ts';

/** `repairs/v1`: which use case answers which method. */
export function repairsHandlers(container: Container): Handlers<typeof repairsContract.methods> {
  return {
    ...container.get(TicketsHandlers).all(),
    ...container.get(DevicesHandlers).all(),
    ...container.get(WorkHandlers).all(),
    ...container.get(SetupHandlers).all(),
    ...container.get(PersonalDataHandlers).all(),
  };
}
