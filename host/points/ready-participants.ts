import type { Manifest, Point } from '@counterpart/sdk';

/** Those who can be waited for. Implemented by the plugin manager. */
export interface Participants {
  /** The manifests of the plugins that are switched on, also of those that do not run here. */
  enabled(): readonly Manifest[];
  /** Waits until none of `plugins` is about to become active any more, at most `deadline` ms; returns the active. */
  settle(plugins: readonly string[], deadline: number): Promise<ReadonlySet<string>>;
}

/**
 * Waits for everyone who should have joined `point`, and returns the joins of those who are not active. A plugin that
 * is active has joined what its Node half joins: entries it leaves out have only a Solid half.
 */
export async function readyParticipants(
  point: Point,
  participants: Participants,
  deadline: number,
): Promise<readonly { readonly id: string; readonly plugin: string; readonly title: string }[]> {
  const expected = participants
    .enabled()
    .filter((manifest) => manifest.main !== undefined)
    .flatMap(({ id: plugin, displayName, joins }) =>
      joins
        .filter((join) => join.point === point.id)
        .map((join) => ({ id: `${plugin}.${join.id}`, plugin, title: join.title ?? displayName })),
    );
  if (expected.length === 0) return expected;
  const active = await participants.settle([...new Set(expected.map(({ plugin }) => plugin))], deadline);
  return expected.filter(({ plugin }) => !active.has(plugin));
}
