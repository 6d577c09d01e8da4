import type { Host } from '@counterpart/host';
import type { Disposable, Port } from '@counterpart/sdk';
import { MovingTill } from './moving-till.ts';
import { openSettled, type TillOptions } from './open-host.ts';
import type { ProcessLock } from './process-lock.ts';
import { addressOf, publishRunningTill, withdrawRunningTill } from './running-till.ts';
import { newSecret, tokenOf } from './secrets.ts';
import type { TillFolder } from './till-folder.ts';

export interface ServeOptions extends TillOptions {
  /** 0 picks a free one. */
  readonly port?: number;
}

export interface ServedTill {
  /** Another one after the till moved to another place. */
  readonly host: Host;
  /** What a browser opens; holds the token. */
  readonly address: string;
  readonly port: number;
  /** A session over another channel than the server's. */
  serve(port: Port): Disposable;
  /** Ends sessions, host and server, then lets the folder go. */
  stop(): Promise<void>;
}

/** Runs a till: its host, served on this computer, where other commands on the same folder find it. */
export async function serveTill(
  folder: TillFolder,
  lock: ProcessLock,
  options: ServeOptions,
): Promise<ServedTill> {
  const secrets = { token: tokenOf(folder), ownerKey: newSecret() };
  const { port, demo = false } = options;
  const till = await openSettled(folder, options, (settings) =>
    MovingTill.open(folder, settings, secrets, { port, demo }),
  );
  publishRunningTill(folder, {
    pid: process.pid,
    port: till.port,
    till: till.host.till.id,
    ownerKey: secrets.ownerKey,
  });
  return {
    get host() {
      return till.host;
    },
    address: addressOf(folder, till),
    port: till.port,
    serve: (channel) => till.host.serve(channel, secrets),
    async stop() {
      withdrawRunningTill(folder);
      await till.stop();
      lock.release();
    },
  };
}
