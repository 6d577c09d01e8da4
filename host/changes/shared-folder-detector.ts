import type { Timers } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import type { FileIdentity } from './file-identity.ts';
import { VersionDetector } from './version-detector.ts';

/** Looking costs a round trip to the computer that shares the folder. */
const FAST_MS = 1000;

/**
 * Notices commits of other computers in a shared folder: by looking alone, for the system tells of no change that another
 * computer made.
 */
export class SharedFolderDetector extends VersionDetector {
  constructor(engine: Engine, options: { readonly file: FileIdentity; readonly timers: Timers }) {
    super(engine, { ...options, fast_ms: FAST_MS });
  }
}
