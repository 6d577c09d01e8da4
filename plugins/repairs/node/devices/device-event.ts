import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { CallContext } from '@counterpart/sdk';
import type { RepairEvent } from '../../api/index.ts';

/** Who does something, where: of a call, or of a document that is posted. */
export interface Actor {
  readonly person: string | null;
  readonly till: string | null;
}

export function actorOf({ user, till }: CallContext): Actor {
  return { person: user?.id ?? null, till: till.id };
}

export interface NewEvent {
  readonly device: string;
  readonly kind: RepairEvent['kind'];
  readonly from?: string | null;
  readonly to?: string | null;
  /** No name and nothing personal: the row never changes. */
  readonly detail?: string;
}

export async function writeEvent(tx: Tx, ids: Ids, { person, till }: Actor, event: NewEvent): Promise<void> {
  const { device, kind, from = null, to = null, detail = '' } = event;
  await tx.run(sql`
    insert into repairs_device_event (id, device_id, kind, from_id, to_id, detail, person, till, at)
    values (${ids.next()}, ${device}, ${kind}, ${from}, ${to}, ${detail}, ${person}, ${till}, ${tx.now})`);
}
