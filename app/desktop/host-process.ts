import { addressOf, enterTill, type ServedTill, serveTill, tillFolder } from '@counterpart/server';
import { desktopOptions } from './desktop-options.ts';
import { messagePort } from './message-port.ts';
import type { FromHost, ToHost } from './messages.ts';

const { parentPort } = process;
const tell = (message: FromHost) => parentPort.postMessage(message);
let served: ServedTill | undefined;

parentPort.on('message', ({ data, ports }) => {
  const message = data as ToHost;
  if (message.kind === 'stop') void end();
  else if (ports[0]) {
    if (served) served.serve(messagePort(ports[0]));
    else ports[0].close();
  }
});

async function end(): Promise<void> {
  await served?.stop();
  process.exit(0);
}

try {
  const options = desktopOptions(process.argv.slice(2));
  const folder = tillFolder(options.data);
  const entered = await enterTill(folder);
  if ('running' in entered) {
    tell({ kind: 'elsewhere', address: addressOf(folder, entered.running) });
  } else {
    served = await serveTill(folder, entered.lock, options);
    const { origin, hash } = new URL(served.address);
    tell({ kind: 'ready', origin, token: new URLSearchParams(hash.slice(1)).get('token') ?? '' });
  }
} catch (error) {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
