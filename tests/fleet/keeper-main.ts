import { startHost } from '@counterpart/host';
import { keeperIdentity, serveTills } from '@counterpart/server';
import { PLUGINS } from '../bench/bench-shop.ts';

export interface KeeperOrder {
  readonly folder: string;
  readonly shop: string;
  readonly address: string;
  /** 0: any. */
  readonly port: number;
  /** To let in, besides those that are already. */
  readonly tills: readonly { readonly id: string; readonly name: string }[];
}

export interface KeeperReport {
  readonly port: number;
  readonly fingerprint: string;
  /** Of the new tills, in their order. */
  readonly keys: readonly string[];
}

/** The computer that keeps the books, in a process of its own. */
const order = JSON.parse(process.argv[2]!) as KeeperOrder;
const host = await startHost({
  tillFolder: order.folder,
  shopPath: order.shop,
  tillName: 'Keeper',
  pluginFolders: PLUGINS,
});
const identity = await keeperIdentity(host.shopPath);
const server = await serveTills(host, identity, { port: order.port, address: order.address });
const keys: string[] = [];
for (const till of order.tills) keys.push(await host.pairing.pair(till));
const report: KeeperReport = { port: server.port, fingerprint: identity.fingerprint, keys };
console.log(JSON.stringify(report));

process.stdin.resume();
process.stdin.once('end', () => {
  void server.close().then(() => host.stop());
});
