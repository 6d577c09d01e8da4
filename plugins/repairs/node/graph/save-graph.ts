import type { CallContext, Refusal } from '@counterpart/sdk';
import { AuditLog, Database, type Reader, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type GraphProblem, graphProblems, type RepairState, type StateGraph } from '../../api/index.ts';
import { fingerprint } from '../tickets/fingerprint.ts';
import { readGraph } from './read-graph.ts';

/** The states of the shop: read with what is wrong with them, and changed as a whole. */
export class StateGraphs {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async read(): Promise<
    StateGraph & { problems: GraphProblem[]; counts: Record<string, number>; revision: number }
  > {
    const graph = await readGraph(this.database);
    const counts = await this.database.all<{ state: string; n: number }>(
      sql`select state_id as state, count(*) as n from repairs_device group by state_id`,
    );
    return {
      ...graph,
      problems: graphProblems(graph),
      counts: Object.fromEntries(counts.map(({ state, n }) => [state, n])),
      revision: await revisionOf(this.database),
    };
  }

  save(
    { revision, ...graph }: StateGraph & { readonly revision: number },
    context: CallContext,
  ): Promise<StateGraph | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const [problem] = graphProblems(graph);
        if (problem) tx.refuse('graph-problem', problem.message, { state: problem.state });
        if ((await revisionOf(tx)) !== revision) {
          tx.refuse('changed-elsewhere', 'Somebody else changed the states meanwhile. Look at them again.');
        }
        await requireFree(tx, graph);
        await write(tx, graph);
        await tx.run(sql`update repairs_graph set revision = revision + 1`);
        await this.audit.append(tx, {
          action: 'repairs.states-changed',
          data: { states: graph.states.length, steps: graph.transitions.length },
        });
        return readGraph(tx);
      },
      {
        label: 'repair states',
        request: { id: context.requestId, fingerprint: fingerprint('saveStateGraph', graph) },
      },
    );
  }
}

async function revisionOf(reader: Reader): Promise<number> {
  return (await reader.get<{ revision: number }>(sql`select revision from repairs_graph`))!.revision;
}

/** What devices are in, or were in, stays; what a device is closed by does not become something else. */
async function requireFree(tx: Tx, { states }: StateGraph): Promise<void> {
  const used = await tx.all<RepairState>(sql`
    select s.id, s.name, s.class, s.role from repairs_state s
    where exists (select 1 from repairs_device d where d.state_id = s.id)
      or exists (select 1 from repairs_device_event e where e.to_id = s.id or e.from_id = s.id)`);
  for (const { id, name, class: kind } of used) {
    const now = states.find((state) => state.id === id);
    if (!now) {
      tx.refuse('state-in-use', `There were devices in "${name}". Leave it, and rename it if you like.`, {
        state: id,
      });
    } else if ((now.class === 'closed') !== (kind === 'closed')) {
      tx.refuse('class-in-use', `There were devices in "${name}", so whether it is closed stays as it is.`, {
        state: id,
      });
    }
  }
}

async function write(tx: Tx, { states, transitions }: StateGraph): Promise<void> {
  await tx.run(sql`delete from repairs_transition`);
  const ids = states.map(({ id }) => id);
  await tx.run(sql`delete from repairs_state where id not in (${sql.list(ids)})`);
  // Roles are free first, for two states may have changed theirs with each other.
  await tx.run(sql`update repairs_state set role = null where role is not null`);
  for (const [index, { id, name, class: kind, role }] of states.entries()) {
    await tx.run(sql`
      insert into repairs_state (id, name, class, role, position)
      values (${id}, ${name}, ${kind}, ${role}, ${index + 1})
      on conflict (id) do update set name = excluded.name, class = excluded.class, role = excluded.role,
        position = excluded.position`);
  }
  const seen = new Set<string>();
  for (const { from, to } of transitions) {
    const id = `${from}>${to}`;
    if (seen.has(id)) continue;
    seen.add(id);
    await tx.run(sql`insert into repairs_transition (id, from_id, to_id) values (${id}, ${from}, ${to})`);
  }
}
