import type { SyncHealth } from '@counterpart/sdk';

const PLACES: Readonly<Record<SyncHealth['place'], string>> = {
  computer: 'this computer',
  keeper: 'this computer, which keeps the books for other tills',
  follower: 'another computer keeps the books',
  folder: 'a shared folder',
};

/** The figures of a till as lines for a terminal. */
export function healthTable(health: SyncHealth): string {
  const { books, tills, advice } = health;
  const rows: [string, string][] = [
    ['State', health.message ?? 'live'],
    ['Where the shop lives', PLACES[health.place]],
    [
      'Tills',
      tills.map((till) => `${till.name} ${till.version} (${presence(till)})`).join(', ') || 'unknown',
    ],
    ['Changes arrive after', times(health.delay_ms)],
  ];
  if (health.clock_ms !== null) rows.push(['Clock', clock(health.clock_ms)]);
  if (books) {
    const { file, journal, lockWaits, backup } = books;
    rows.push(
      ['Commit', `${times(books.commit_ms)}, ${books.commits} since the start`],
      ['Waited for others', `${lockWaits.count} times, worst ${Math.round(lockWaits.worst_ms)} ms`],
      ['File', `${megabytes(file.bytes)}, grown by ${megabytes(file.grown_bytes)} since ${when(file.since)}`],
      ['Journal', `${journal.changes} changes, log ${megabytes(journal.log_bytes)}`],
      ['Newest backup', backup.at === null ? 'none' : when(backup.at)],
      ['Slow statements', slow(books.slowStatements)],
    );
  }
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}${value}`);
  const steps = advice.map(({ title, why, next }) => `${title}. ${why} ${next}`.trim());
  return `${[...lines, '', ...steps].join('\n')}\n`;
}

function clock(ms: number): string {
  return Math.abs(ms) < 1000
    ? 'in step'
    : `${(Math.abs(ms) / 1000).toFixed(0)} s ${ms > 0 ? 'ahead' : 'behind'}`;
}

function presence({ online, seen_at, this: here }: SyncHealth['tills'][number]): string {
  if (here) return 'this one';
  return online ? 'there' : `last seen ${when(seen_at)}`;
}

function times(quantiles: SyncHealth['delay_ms']): string {
  if (!quantiles) return 'not measured yet';
  const [p50, p95, worst] = [quantiles.p50, quantiles.p95, quantiles.worst].map((ms) => `${ms} ms`);
  return `${p50} (p95 ${p95}, worst ${worst})`;
}

function slow(statements: NonNullable<SyncHealth['books']>['slowStatements']): string {
  const [worst] = statements;
  return worst ? `${statements.length}, worst ${worst.worst_ms} ms in ${worst.plugin}` : 'none';
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function when(at: number): string {
  return new Date(at).toLocaleString();
}
