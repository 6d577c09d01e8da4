import type { Host } from '@counterpart/host';
import { Fault } from '@counterpart/sdk';
import { enterTill, openHost, originOf, type TillFolder, type TillOptions } from '@counterpart/server';

/** A question that only the owner may ask, in its two forms. */
export interface OwnerQuestion<T> {
  /** Where the running till answers it. */
  readonly route: { readonly method: 'GET' | 'POST'; readonly path: string };
  ask(host: Host): T | Promise<T>;
}

/** Asks the till that runs on the folder, else a host of this process. */
export async function askHost<T>(
  folder: TillFolder,
  options: TillOptions,
  question: OwnerQuestion<T>,
): Promise<T> {
  const entered = await enterTill(folder);
  if ('running' in entered) {
    const { method, path } = question.route;
    const headers = { authorization: `Bearer ${entered.running.ownerKey}` };
    const reply = await fetch(`${originOf(entered.running)}${path}`, { method, headers });
    if (!reply.ok) throw new Fault({ code: 'till-fault', message: await reply.text() });
    return (await reply.json()) as T;
  }
  try {
    const host = await openHost(folder, options);
    try {
      return await question.ask(host);
    } finally {
      await host.stop();
    }
  } finally {
    entered.lock.release();
  }
}
