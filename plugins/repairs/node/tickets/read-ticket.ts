import { type Reader, sql } from '@counterpart/sdk/node';
import type {
  Check,
  EstimateLine,
  Labour,
  Part,
  Photo,
  RepairDevice,
  RepairState,
  Ticket,
} from '../../api/index.ts';
import { depositOf, readDeposits } from '../deposits/deposit-row.ts';
import { type DeviceWork, figuresOf } from '../devices/device-figures.ts';
import { deviceName, type DeviceRow, readDevices } from '../devices/device-row.ts';
import { type EstimateRow, readEstimates } from '../estimates/estimate-row.ts';
import { readStates } from '../graph/read-graph.ts';
import { type LabourRow, readLabour } from '../labour/labour-row.ts';
import { amountOf, type PartRow, readParts } from '../parts/part-row.ts';
import { priorityOf, readTicketRow } from './ticket-row.ts';

interface PhotoRow extends Omit<Photo, 'small' | 'medium' | 'large'> {
  readonly device_id: string | null;
  readonly small: string;
  readonly medium: string;
  readonly large: string;
}

interface Sides {
  readonly states: ReadonlyMap<string, RepairState>;
  readonly parts: ReadonlyMap<string, PartRow[]>;
  readonly labour: ReadonlyMap<string, LabourRow[]>;
  readonly estimates: ReadonlyMap<string, EstimateRow[]>;
  readonly photos: ReadonlyMap<string | null, PhotoRow[]>;
  readonly secrets: ReadonlySet<string>;
  readonly warranties: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, DeviceRow>;
}

/** A ticket as repairs keep it, with everything about its devices. */
export async function readTicket(reader: Reader, id: string): Promise<Omit<Ticket, 'knownAs'> | null> {
  const row = await readTicketRow(reader, id);
  if (!row) return null;
  const devices = await readDevices(reader, sql`d.ticket_id = ${id}`);
  const sides = await readSides(reader, id);
  const described = devices.map((device) => describe(device, sides));
  const deposits = (await readDeposits(reader, sql`p.ticket_id = ${id}`)).map(depositOf);
  const { provider, ref, name, phone } = row;
  return {
    id,
    number: row.label,
    customer: {
      party: provider === null || ref === null ? null : { provider, ref },
      name: name ?? '',
      phone: phone ?? '',
    },
    due: row.due,
    priority: priorityOf(row.priority),
    technician: row.technician,
    note: row.note,
    devices: described,
    deposits,
    depositHeld_minor: deposits.reduce((sum, { left_minor }) => sum + left_minor, 0),
    toPay_minor: described
      .filter(({ closed_at }) => closed_at === null)
      .reduce((sum, { figures }) => sum + figures.toPay_minor, 0),
    signature: sides.photos.get(null)?.map(photoOf)[0] ?? null,
    opened_at: row.opened_at,
    openedBy: row.opened_by,
    closed_at: row.closed_at,
    revision: row.revision,
  };
}

async function readSides(reader: Reader, ticket: string): Promise<Sides> {
  const where = sql`d.ticket_id = ${ticket}`;
  const parts = await readParts(reader, where);
  const labour = await readLabour(reader, where);
  const estimates = await readEstimates(reader, where);
  const photos = await reader.all<PhotoRow>(sql`
    select id, device_id, small_file as small, medium_file as medium, large_file as large, width, height, added_at
    from repairs_photo where ticket_id = ${ticket} order by id`);
  const secrets = await reader.all<{ id: string }>(
    sql`select s.id from repairs_secret s join repairs_device d on d.id = s.id where ${where}`,
  );
  const warranties = await reader.all<{ id: string; until: string }>(
    sql`select w.id, w.until from repairs_warranty w join repairs_device d on d.id = w.id where ${where}`,
  );
  const claims = await readDevices(
    reader,
    sql`d.id in (select c.claim_of from repairs_device c where c.ticket_id = ${ticket} and c.claim_of is not null)`,
  );
  return {
    states: await readStates(reader),
    parts: Map.groupBy(parts, ({ device_id }) => device_id),
    labour: Map.groupBy(labour, ({ device_id }) => device_id),
    estimates: Map.groupBy(estimates, ({ device_id }) => device_id),
    photos: Map.groupBy(photos, ({ device_id }) => device_id),
    secrets: new Set(secrets.map(({ id }) => id)),
    warranties: new Map(warranties.map(({ id, until }) => [id, until])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

function describe(row: DeviceRow, sides: Sides): RepairDevice {
  const work: DeviceWork = {
    parts: sides.parts.get(row.id) ?? [],
    labour: sides.labour.get(row.id) ?? [],
    estimates: sides.estimates.get(row.id) ?? [],
  };
  const claim = row.claim_of === null ? undefined : sides.claims.get(row.claim_of);
  return {
    id: row.id,
    label: row.label,
    name: deviceName(row),
    kind: row.kind,
    brand: row.brand,
    model: row.model,
    serial: row.serial,
    fault: row.fault,
    accessories: row.accessories,
    checks: JSON.parse(row.checks) as Check[],
    costLimit_minor: row.cost_limit_minor,
    warrantyMonths: row.warranty_months,
    state: sides.states.get(row.state_id)!,
    since_at: row.since_at,
    technician: row.technician,
    result: row.result,
    hasPasscode: sides.secrets.has(row.id),
    claimOf: claim ? { device: claim.id, ticket: claim.ticket_id, label: claim.label } : null,
    warrantyUntil: sides.warranties.get(row.id) ?? null,
    figures: figuresOf(row, work),
    parts: work.parts.map(partOf),
    labour: work.labour.map(labourOf),
    estimates: work.estimates.map((estimate) => ({
      id: estimate.id,
      version: estimate.version,
      state: estimate.state,
      total_minor: estimate.total_minor,
      lines: JSON.parse(estimate.lines) as EstimateLine[],
      made_at: estimate.made_at,
      madeBy: estimate.made_by,
      decided_at: estimate.decided_at,
      decidedBy: estimate.decided_by,
      how: estimate.how,
    })),
    photos: (sides.photos.get(row.id) ?? []).map(photoOf),
    collectedWith: row.document === null ? null : { id: row.document, receipt: row.receipt ?? '' },
    closed_at: row.closed_at,
    revision: row.revision,
  };
}

function partOf(row: PartRow): Part {
  const { id, name, ref, quantity_milli, unit_price_minor, state, ledger, settled, serials } = row;
  return {
    id,
    name,
    ref,
    quantity_milli,
    unitPrice_minor: unit_price_minor,
    amount_minor: amountOf(row),
    state,
    settled,
    serials: JSON.parse(serials) as string[],
    waitsForStock:
      (state === 'used' && ledger !== 'none' && ledger !== 'consumed') ||
      (state !== 'reserved' && state !== 'used' && (ledger === 'open' || ledger === 'consumed')),
  };
}

function labourOf(row: LabourRow): Labour {
  const { id, kind, name, quantity_milli, unit_price_minor, waived } = row;
  return {
    id,
    kind,
    name,
    quantity_milli,
    unitPrice_minor: unit_price_minor,
    amount_minor: amountOf(row),
    waived: waived === 1,
  };
}

function photoOf({ id, small, medium, large, width, height, added_at }: PhotoRow): Photo {
  return { id, small, medium, large, width, height, added_at };
}
