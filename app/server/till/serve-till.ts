import type { Host } from '@counterpart/host';
import { type Disposable, isFault, type Port } from '@counterpart/sdk';
import { startServer } from '../http/start-server.ts';
import { openHost, type TillOptions } from './open-host.ts';
import type { ProcessLock } from './process-lock.ts';
import { productFolders } from './product-folders.ts';
import { addressOf, publishRunningTill, withdrawRunningTill } from './running-till.ts';
import { newSecret, tokenOf } from './secrets.ts';
import type { TillFolder } from './till-folder.ts';

/** Taken when no port was asked for, so that a page finds its till again; another one when it is not free. */
const USUAL_PORT = 4870;

export interface ServeOptions extends TillOptions {
  /** 0 picks a free one. */
  readonly port?: number;
}

export interface ServedTill {
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
  const host = await openHost(folder, options);
  const secrets = { token: tokenOf(folder), ownerKey: newSecret() };
  const serve = (port: number) => startServer({ host, secrets, folders: productFolders(), port });
  try {
    const server = await (options.port === undefined
      ? serve(USUAL_PORT).catch((error: unknown) => {
          if (isFault(error) && error.code === 'port-in-use') return serve(0);
          throw error;
        })
      : serve(options.port));
    const { port } = server;
    publishRunningTill(folder, { pid: process.pid, port, till: host.till.id, ownerKey: secrets.ownerKey });
    return {
      host,
      address: addressOf(folder, { port }),
      port,
      serve: (channel) => host.serve(channel, secrets),
      async stop() {
        withdrawRunningTill(folder);
        await server.close();
        await host.stop();
        lock.release();
      },
    };
  } catch (error) {
    await host.stop();
    throw error;
  }
}
