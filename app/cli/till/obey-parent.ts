import type { Host } from '@counterpart/host';
import { say } from '../output.ts';

/** What `counterpart dev` tells the till that it runs. */
export type DevMessage = { readonly reload: string } | { readonly rescan: true };

/** Does what the parent process says, where there is one that talks to this one. */
export function obeyParent(host: Host): void {
  if (!process.channel) return;
  process.on('message', (message: DevMessage) => {
    const done = 'reload' in message ? host.reloadPlugin(message.reload) : host.rescan();
    done.catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  });
}
