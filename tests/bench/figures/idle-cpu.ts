import { join } from 'node:path';
import { fillShop, must, openHost } from '../bench-shop.ts';
import { temporaryFolder } from '../bench-store.ts';
import { childAnswer } from '../child-answer.ts';
import type { Figure } from '../figure.ts';
import { list, median } from '../statistics.ts';

const ROUNDS = 3;
const RESTS_MS = 30_000;

export const idleCpu: Figure = {
  id: 'idle-cpu-percent',
  unit: '%',
  title: 'One core’s time that a host at rest takes, with a window that shows live lists',
  goal: { atMost: 0.5 },
  async measure() {
    const folder = await temporaryFolder();
    const host = await openHost(folder.path);
    await fillShop(host, 1000);
    // The first of a day would be made in the middle of the rest.
    await must(host.call('settings.set', { id: 'backup.daily', value: false }));
    await host.stop();
    const shares: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const script = join(import.meta.dirname, '..', 'idle-process.ts');
      const { percent } = await childAnswer<{ percent: number }>(script, [folder.path, String(RESTS_MS)]);
      shares.push(percent);
    }
    await folder.remove();
    return {
      value: median(shares),
      note: `the modules there are, from 30 s after the last activity, ${RESTS_MS / 1000} s with a till's sign of life each; ${list(shares)}`,
    };
  },
};
