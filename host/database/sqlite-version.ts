import { Fault } from '@counterpart/sdk';

/** Before this version a checkpoint could lose pages when two processes raced for it. */
const SAFE = [3, 51, 3] as const;

export function requireSafeSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, least] of SAFE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Fault({
        code: 'old-sqlite',
        message: `SQLite ${version} can lose data when several programs write; ${SAFE.join('.')} or newer is needed. Install Counterpart again.`,
      });
    }
  }
}
