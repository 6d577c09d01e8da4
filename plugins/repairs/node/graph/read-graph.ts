import { type Reader, sql } from '@counterpart/sdk/node';
import type { RepairState, StateGraph, StateRole, Transition } from '../../api/index.ts';

const columns = sql`id, name, class, role`;

export async function readGraph(reader: Reader): Promise<StateGraph> {
  const states = await reader.all<RepairState>(
    sql`select ${columns} from repairs_state order by position, id`,
  );
  const transitions = await reader.all<Transition>(
    sql`select from_id as "from", to_id as "to" from repairs_transition order by from_id, to_id`,
  );
  return { states, transitions };
}

export async function readStates(reader: Reader): Promise<Map<string, RepairState>> {
  const states = await reader.all<RepairState>(sql`select ${columns} from repairs_state`);
  return new Map(states.map((state) => [state.id, state]));
}

/** Every graph that is kept has each role once. */
export async function stateOfRole(reader: Reader, role: StateRole): Promise<RepairState> {
  return (await reader.get<RepairState>(sql`select ${columns} from repairs_state where role = ${role}`))!;
}

export function readState(reader: Reader, id: string): Promise<RepairState | undefined> {
  return reader.get<RepairState>(sql`select ${columns} from repairs_state where id = ${id}`);
}

export async function isStep(reader: Reader, from: string, to: string): Promise<boolean> {
  const step = await reader.get(
    sql`select id from repairs_transition where from_id = ${from} and to_id = ${to}`,
  );
  return step !== undefined;
}
