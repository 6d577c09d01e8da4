import { type FolderTestState, type Refusal, refusal, toFaultData } from '@counterpart/sdk';
import { Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { HostVersion } from '../rpc/host-version.ts';
import type { FolderTestDesk } from './folder-test-desk.ts';
import { testFolder } from './folder-test.ts';
import { inspectFolder } from './inspect-folder.ts';

@injectable()
export class HostFolderTestDesk implements FolderTestDesk {
  readonly #till: Till;
  readonly #version: HostVersion;
  #state: FolderTestState = { folder: null, state: 'idle', message: null };

  constructor(@inject(Till) till: Till, @inject(HostVersion) version: HostVersion) {
    this.#till = till;
    this.#version = version;
  }

  state(): FolderTestState {
    return this.#state;
  }

  async start(folder: string): Promise<FolderTestState | Refusal> {
    if (this.#state.state === 'waiting' || this.#state.state === 'running') return this.#state;
    const { path, kind, refused } = await inspectFolder(folder);
    if (kind !== 'local' && kind !== 'network') return refusal('unsafe-place', refused ?? '');
    this.#state = { folder: path, state: 'waiting', message: 'Looking for the second till.' };
    void this.#run(path);
    return this.#state;
  }

  async #run(folder: string): Promise<void> {
    const say = (state: FolderTestState['state'], message: string) =>
      (this.#state = { folder, state, message });
    try {
      const progress = (state: 'waiting' | 'running', message: string) => say(state, message);
      const { partner } = await testFolder({ folder, till: this.#till, version: this.#version, progress });
      say('passed', `Passed together with ${partner}: the shop may live here.`);
    } catch (error) {
      say('failed', toFaultData(error).message);
    }
  }
}
