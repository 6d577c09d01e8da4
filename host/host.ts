import type { Disposable, Module, PinApproval, Port } from '@counterpart/sdk';
import type { Till } from '@counterpart/sdk/node';
import type { CallRequestContext } from './contracts/caller.ts';
import type { CallFigures } from './contracts/plugin-calls.ts';
import type { ContractDescription } from './contracts/describe-contracts.ts';
import type { Violation } from './invariants/verify-books.ts';
import type { PairedTill, TillPairing } from './link/till-pairing.ts';
import type { SessionSecrets } from './rpc/secrets.ts';

/** For whom a call in process is made. */
export interface InProcessCaller extends Partial<Omit<CallRequestContext, 'approval'>> {
  readonly approval?: PinApproval;
}

/** A running till, whatever shell it is in. */
export interface Host {
  readonly till: Till;
  readonly version: string;
  readonly shopPath: string;
  /** One RPC session over `port`, until the port closes or the result is disposed. */
  serve(port: Port, secrets: SessionSecrets): Disposable;
  /** At the computer that keeps the books: another till, already recognised by its key. */
  serveTill(port: Port, till: PairedTill): Disposable;
  readonly pairing: TillPairing;
  /** Rises when the books are not a continuation of what they were: after a restore. */
  readonly epoch: number;
  /** The same in every copy of the shop's books. */
  readonly shopId: string;
  /** In process: with the owner's rights and the origin `host` unless `caller` says otherwise. Throws `Fault`s. */
  call(method: string, input: unknown, caller?: InProcessCaller): Promise<unknown>;
  /** Proves the books; empty when everything holds. */
  verify(): Promise<readonly Violation[]>;
  /** Every contract that is answered just now, with JSON Schemas. */
  describeContracts(): readonly ContractDescription[];
  modules(): readonly Module[];
  /** What a plugin was asked since the host started. */
  callsOf(plugin: string): CallFigures;
  /** The absolute path of one of a plugin's built files; undefined for anything else. */
  pluginFile(plugin: string, file: string): string | undefined;
  /** One of the shop's files, by the id that rows have; undefined for anything else. */
  file(id: string): Promise<Uint8Array | undefined>;
  /** Reads the plugin's folder and bundle again, and restarts whoever needs it. */
  reloadPlugin(plugin: string): Promise<void>;
  /** Looks for plugins that came, went or can be tried again. */
  rescan(): Promise<void>;
  /** Lets what is under way finish, ends every plugin and closes the files. Safe to call twice. */
  stop(): Promise<void>;
}
