import type { FolderTestState, Refusal } from '@counterpart/sdk';

/** Runs the test of a shared folder from this till, one at a time. */
export interface FolderTestDesk {
  state(): FolderTestState;
  start(folder: string): Promise<FolderTestState | Refusal>;
}
export const FolderTestDesk = Symbol.for('counterpart.FolderTestDesk');
