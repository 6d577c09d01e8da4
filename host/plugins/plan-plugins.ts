import { activationOrder } from './activation-order.ts';
import type { PluginRecord } from './plugin-record.ts';

export interface Verdict {
  readonly state: 'disabled' | 'incompatible' | 'failed' | 'waiting';
  readonly reason: string | null;
}

/** Who should run, in which order, and why the others should not. */
export interface PluginPlan {
  readonly run: readonly PluginRecord[];
  readonly rest: ReadonlyMap<PluginRecord, Verdict>;
}

/** Decides from the records alone; those that gave up keep what they have. */
export function planPlugins(records: readonly PluginRecord[]): PluginPlan {
  const byId = new Map(records.map((record) => [record.id, record]));
  const usable = records.filter((record) => record.usable);
  const { order, circular } = activationOrder(usable.map((record) => record.usable!.manifest));
  const run = new Set<PluginRecord>();
  const rest = new Map<PluginRecord, Verdict>();
  for (const id of order) {
    const record = byId.get(id)!;
    const verdict = own(record, circular) ?? unmet(record, byId, run);
    if (verdict) rest.set(record, verdict);
    else if (!record.gaveUp) run.add(record);
  }
  return { run: [...run], rest };
}

function own(record: PluginRecord, circular: ReadonlySet<string>): Verdict | undefined {
  const { displayName, version } = record.usable!.manifest;
  if (!record.enabled) return { state: 'disabled', reason: null };
  if (record.outdatedBy !== undefined) {
    const reason = `The shop already uses ${displayName} ${record.outdatedBy}; this till has ${version}. Update this till.`;
    return { state: 'incompatible', reason };
  }
  if (!circular.has(record.id)) return undefined;
  const reason = `${displayName} requires itself through other plugins (${[...circular].toSorted().join(', ')}). Remove one "requires".`;
  return { state: 'failed', reason };
}

function unmet(
  record: PluginRecord,
  byId: ReadonlyMap<string, PluginRecord>,
  run: ReadonlySet<PluginRecord>,
): Verdict | undefined {
  const { manifest } = record.usable!;
  const missing = manifest.requires.find((id) => !run.has(byId.get(id)!));
  if (missing === undefined) return undefined;
  return { state: 'waiting', reason: waitingFor(manifest.displayName, missing, byId.get(missing)) };
}

export function waitingFor(name: string, id: string, required: PluginRecord | undefined): string {
  if (!required) return `${name} waits for "${id}", which is not installed.`;
  const its = required.manifest?.displayName ?? id;
  const why = required.enabled ? 'which does not run' : 'which is switched off';
  return `${name} waits for ${its}, ${why}.`;
}
