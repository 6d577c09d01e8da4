import { readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { tokenOf } from './secrets.ts';
import type { TillFolder } from './till-folder.ts';
import { writePrivately } from './write-privately.ts';

const RunningTillSchema = v.object({
  pid: v.number(),
  port: v.number(),
  till: v.string(),
  ownerKey: v.string(),
});

/** How another process of the same user reaches the till that runs on a folder. */
export type RunningTill = v.InferOutput<typeof RunningTillSchema>;

export function publishRunningTill(folder: TillFolder, running: RunningTill): void {
  writePrivately(folder.running, `${JSON.stringify(running)}\n`);
}

export function withdrawRunningTill(folder: TillFolder): void {
  rmSync(folder.running, { force: true });
}

/** The till that runs on this folder and answers; undefined when what was written there is of one that ended. */
export async function findRunningTill(folder: TillFolder): Promise<RunningTill | undefined> {
  let running: RunningTill;
  try {
    running = v.parse(RunningTillSchema, JSON.parse(readFileSync(folder.running, 'utf8')));
  } catch {
    return undefined;
  }
  try {
    const health = await fetch(`${originOf(running)}/health`, { signal: AbortSignal.timeout(1000) });
    const { till } = (await health.json()) as { till?: unknown };
    return till === running.till ? running : undefined;
  } catch {
    return undefined;
  }
}

export function originOf(running: Pick<RunningTill, 'port'>): string {
  return `http://127.0.0.1:${running.port}`;
}

/** What a browser opens. The token stands in the fragment, which no server and no log sees. */
export function addressOf(folder: TillFolder, running: Pick<RunningTill, 'port'>): string {
  return `${originOf(running)}/#token=${tokenOf(folder)}`;
}
