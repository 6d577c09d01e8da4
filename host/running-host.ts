import { type CallUser, newId } from '@counterpart/sdk';
import { Till } from '@counterpart/sdk/node';
import type { Container } from 'inversify';
import { Caller } from './contracts/caller.ts';
import { ContractRegistry } from './contracts/contract-registry.ts';
import { describeContracts } from './contracts/describe-contracts.ts';
import { ShopStore } from './database/index.ts';
import type { Host } from './host.ts';
import { FileReader } from './files/file-reader.ts';
import { Approvals } from './identity/approvals.ts';
import { VerifyBooks } from './invariants/verify-books.ts';
import { Books } from './link/books.ts';
import { booksElsewhere } from './link/link-faults.ts';
import { LinkedTills } from './link/linked-tills.ts';
import { TillPairing } from './link/till-pairing.ts';
import { PluginManager } from './plugins/plugin-manager.ts';
import { Sessions } from './rpc/sessions.ts';
import { HOST_VERSION } from './version.ts';

/** Whoever runs the host's process. No person of the shop. */
const PROCESS_OWNER: CallUser = { id: 'host', name: 'Host', role: 'owner' };

/** The services of a started container, as a shell sees them. */
export function runningHost(container: Container, end: () => Promise<void>): Host {
  const till = container.get<Till>(Till);
  const caller = container.get(Caller);
  const plugins = container.get(PluginManager);
  const sessions = container.get(Sessions);
  const store = container.get<ShopStore>(ShopStore);
  const books = container.get<Books>(Books);
  const linked = container.get(LinkedTills);
  const verify = container.get(VerifyBooks);
  const registry = container.get(ContractRegistry);
  const files = container.get(FileReader);
  const approvals = container.get<Approvals>(Approvals);
  let ended: Promise<void> | undefined;
  return {
    till,
    version: HOST_VERSION,
    shopPath: store.path,
    pairing: container.get<TillPairing>(TillPairing),
    get epoch() {
      return store.epoch;
    },
    get shopId() {
      return store.shopId;
    },
    serveTill: (port, till) => {
      if (!books.here) throw booksElsewhere('core');
      return linked.serve(port, till);
    },
    serve: (port, secrets) => sessions.serve(port, secrets),
    async call(method, input, { approval, ...as } = {}) {
      const context = { user: PROCESS_OWNER, till, locale: 'en', origin: 'host', ...as };
      const { user, requestId = newId() } = context;
      if (!approval || user === null) return caller.call(method, input, context);
      const asked = { method, context: { ...context, user, requestId } };
      const given = await approvals.approve(approval.pin, asked);
      return caller.call(method, input, { ...asked.context, approval: given });
    },
    verify: () => (books.here ? verify.run() : books.verify()),
    describeContracts: () => describeContracts(registry),
    modules: () => plugins.modules(),
    callsOf: (plugin) => registry.callsOf(plugin).figures(),
    pluginFile: (plugin, file) => plugins.file(plugin, file),
    file: (id) => files.read(id),
    reloadPlugin: (plugin) => plugins.reload(plugin),
    rescan: () => plugins.rescan(),
    stop: () => (ended ??= end()),
  };
}
