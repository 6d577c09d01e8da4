import type { Clock, Timers } from '@counterpart/sdk/node';
import type { WatchFolder } from './changes/watch-folder.ts';
import type { Random } from './clock/random.ts';
import type { KeeperLine } from './link/keeper-line.ts';
import type { PlaceControl } from './place/place-control.ts';
import type { ActivationOptions } from './plugins/activation-options.ts';
import type { PluginFolder } from './plugins/found-plugin.ts';
import type { PrintTimings } from './print/timings.ts';
import type { PluginRuntime } from './plugins/plugin-runtime.ts';

export interface HostOptions {
  /** This till's own folder; made when it is missing. */
  readonly tillFolder: string;
  /** Default: `shop.db` in the till's folder. */
  readonly shopPath?: string;
  /** The shop's file is in a folder that several computers share; the folder must have passed its test. */
  readonly sharedFolder?: boolean;
  /** Folders whose sub-folders are plugins. */
  readonly pluginFolders: readonly PluginFolder[];
  /** Names the till anew. */
  readonly tillName?: string;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly timers?: Timers;
  /** The base-2 logarithm of scrypt's N for PINs. Default 15. */
  readonly scryptCost?: number;
  /** Fills the shop with a sample when it is empty. */
  readonly demo?: boolean;
  /** The books are kept by another computer, reached in this way; then there is no `shop.db` here. */
  readonly keeper?: KeeperLine;
  /** Lets people change where the shop lives; without it that is refused. */
  readonly placeControl?: PlaceControl;
  /** The process is there for this till alone: a mistake that nobody handled is written down, and ends it only when it must. */
  readonly ownsProcess?: boolean;
}

/** What tests replace. */
export interface HostOverrides {
  /** Plugins by their own folder. */
  readonly singlePlugins?: readonly PluginFolder[];
  readonly runtime?: PluginRuntime;
  /** Checks every answer against its contract. */
  readonly validateOutputs?: boolean;
  /** Runs the work of every transaction twice. */
  readonly rerun?: boolean;
  readonly activation?: ActivationOptions;
  readonly printing?: PrintTimings;
  readonly watchFolder?: WatchFolder;
}
