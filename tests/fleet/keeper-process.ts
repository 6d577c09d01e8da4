import { startHost } from '@counterpart/host';
import { keeperIdentity, serveTills } from '@counterpart/server';
import { PLUGINS } from '../bench/bench-shop.ts';

/** The computer that keeps the books, in a process of its own; told as JSON: its folder, its shop, the tills to let in. */
const order = JSON.parse(process.argv[2]!) as {
  readonly folder: string;
  readonly shop: string;
  readonly tills: readonly { readonly id: string; readonly name: string }[];
};
const host = await startHost({
  tillFolder: order.folder,
  shopPath: order.shop,
  tillName: 'Keeper',
  pluginFolders: PLUGINS,
});
const identity = await keeperIdentity(host.shopPath);
const server = await serveTills(host, identity, { port: 0, address: '127.0.0.1' });
const keys: string[] = [];
for (const till of order.tills) keys.push(await host.pairing.pair(till));
console.log(JSON.stringify({ port: server.port, fingerprint: identity.fingerprint, keys }));

process.stdin.resume();
process.stdin.once('end', () => {
  void server.close().then(() => host.stop());
});
