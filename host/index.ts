export type { CallRequestContext } from './contracts/caller.ts';
export type { ContractDescription, MethodDescription } from './contracts/describe-contracts.ts';
export type { Host } from './host.ts';
export type { HostOptions } from './host-options.ts';
export type { Violation } from './invariants/verify-books.ts';
export type { PluginFolder } from './plugins/found-plugin.ts';
export type { SessionSecrets } from './rpc/secrets.ts';
export { startHost } from './start-host.ts';
