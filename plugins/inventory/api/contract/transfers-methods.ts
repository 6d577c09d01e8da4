import { field, operation, PrintDocumentSchema, query, v } from '@counterpart/sdk';
import {
  ListedTransferSchema,
  ReceiveTransferSchema,
  SaveTransferSchema,
  TransferSchema,
  TransferStateSchema,
} from '../transfer.ts';
import { SERIAL_REFUSALS } from '../serial.ts';
import { offset } from './offset.ts';

/** Stock that goes from one location to another, at once or with a way between. */
export const transfersMethods = {
  transfers: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Transfers, the newest first, a page at a time.',
    input: v.object({
      /** Absent: all of them. */
      state: v.optional(TransferStateSchema),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.array(ListedTransferSchema),
  }),
  transfer: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'One transfer with its lines; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(TransferSchema),
  }),
  saveTransfer: operation({
    scope: 'shop',
    permission: 'inventory.transfer',
    description:
      'Writes a draft, or changes one whose revision is still the one that was edited. Nothing moves yet.',
    input: SaveTransferSchema,
    output: TransferSchema,
    refusals: [
      'unknown-transfer',
      'not-a-draft',
      'changed-elsewhere',
      'unknown-location',
      'same-location',
      'unknown-product',
      'family-has-no-stock',
      'whole-only',
    ],
  }),
  sendTransfer: operation({
    scope: 'shop',
    permission: 'inventory.transfer',
    description: 'Takes the goods of a draft from where they are; with `receive` they arrive at once.',
    input: v.object({ transfer: field.id(), receive: v.optional(v.boolean(), false) }),
    output: TransferSchema,
    refusals: [
      'unknown-transfer',
      'not-a-draft',
      'empty-transfer',
      'unknown-location',
      'out-of-stock',
      ...SERIAL_REFUSALS,
    ],
  }),
  receiveTransfer: operation({
    scope: 'shop',
    permission: 'inventory.transfer',
    description: 'Takes in what arrived, all or a part, and says what becomes of the rest.',
    input: ReceiveTransferSchema,
    output: TransferSchema,
    refusals: [
      'unknown-transfer',
      'not-on-the-way',
      'unknown-line',
      'too-much',
      'unknown-location',
      'serial-not-on-the-way',
      ...SERIAL_REFUSALS,
    ],
  }),
  cancelTransfer: operation({
    scope: 'shop',
    permission: 'inventory.transfer',
    description: 'Throws a draft away; it keeps its number.',
    input: v.object({ transfer: field.id() }),
    output: TransferSchema,
    refusals: ['unknown-transfer', 'not-a-draft'],
  }),
  transferNote: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'A transfer as it is printed, to go along with the goods; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(PrintDocumentSchema),
  }),
};

export type TransfersInput = v.InferOutput<typeof transfersMethods.transfers.input>;
