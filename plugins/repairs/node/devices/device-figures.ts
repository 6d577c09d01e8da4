import { type Reader, sql } from '@counterpart/sdk/node';
import type { RepairDevice } from '../../api/index.ts';
import { type EstimateRow, readEstimates } from '../estimates/estimate-row.ts';
import { type LabourRow, readLabour } from '../labour/labour-row.ts';
import { amountOf, type PartRow, readParts } from '../parts/part-row.ts';
import type { DeviceRow } from './device-row.ts';

/** Everything that money is asked for. */
export interface DeviceWork {
  readonly parts: readonly PartRow[];
  readonly labour: readonly LabourRow[];
  /** The newest first. */
  readonly estimates: readonly EstimateRow[];
}

export async function readWork(reader: Reader, device: string): Promise<DeviceWork> {
  const where = sql`d.id = ${device}`;
  return {
    parts: await readParts(reader, where),
    labour: await readLabour(reader, where),
    estimates: await readEstimates(reader, where),
  };
}

type Charged = Pick<DeviceRow, 'result' | 'claim_of' | 'cost_limit_minor'>;

/** What a device comes to, as the shop states prices. One place: estimate, limit, till and paper go by it. */
export function figuresOf(
  device: Charged,
  { parts, labour, estimates }: DeviceWork,
): RepairDevice['figures'] {
  const inDevice = parts.filter(({ state }) => state === 'reserved' || state === 'used');
  const parts_minor = sum(inDevice.map(amountOf));
  const labour_minor = sum(labour.filter(({ kind }) => kind === 'labour').map(amountOf));
  const fees = labour.filter(({ kind, waived }) => kind === 'diagnosis' && waived === 0);
  const diagnosis_minor = sum(fees.map(amountOf));
  const repaired_minor = parts_minor + labour_minor + diagnosis_minor;
  const approved_minor = estimates.find(({ state }) => state === 'approved')?.total_minor ?? null;
  const claim = device.claim_of !== null;
  const due_minor = device.result === 'unrepaired' ? diagnosis_minor : repaired_minor;
  const limit_minor = limitOf(device, approved_minor);
  return {
    parts_minor,
    labour_minor,
    diagnosis_minor,
    repaired_minor,
    unrepaired_minor: diagnosis_minor,
    toPay_minor: claim ? 0 : due_minor,
    approved_minor,
    beyondLimit: !claim && limit_minor !== null && repaired_minor > limit_minor,
  };
}

/** Up to where nobody has to be asked; null where nothing was agreed. */
function limitOf({ cost_limit_minor }: Charged, approved_minor: number | null): number | null {
  if (cost_limit_minor === null) return approved_minor;
  return approved_minor === null ? cost_limit_minor : Math.max(cost_limit_minor, approved_minor);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
