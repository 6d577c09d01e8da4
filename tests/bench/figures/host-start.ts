import { generatedShop } from '../../generated-shop/index.ts';
import type { Figure, Measured } from '../figure.ts';
import { startHostProcess, type StartedOnce } from '../start-host-process.ts';
import { list, median } from '../statistics.ts';

const RUNS = 7;
const PRODUCTS = 100_000;

let starts: Promise<readonly StartedOnce[]> | undefined;

/** Both figures come from the same starts. */
function measureStarts(): Promise<readonly StartedOnce[]> {
  starts ??= (async () => {
    const folder = await generatedShop(PRODUCTS);
    const measured: StartedOnce[] = [];
    for (let run = 0; run < RUNS; run++) measured.push(await startHostProcess(folder.path));
    await folder.remove();
    return measured;
  })();
  return starts;
}

async function middle(of: (start: StartedOnce) => number): Promise<Measured> {
  const values = (await measureStarts()).map(of);
  return { value: median(values), note: `${PRODUCTS} products, the modules there are; ${list(values)}` };
}

export const hostStart: Figure = {
  id: 'host-start-ms',
  unit: 'ms',
  title: 'A new process to the first answer of its host',
  goal: { atMost: 500 },
  measure: () => middle(({ ms }) => ms),
};

export const pluginActivation: Figure = {
  id: 'plugin-activation-ms',
  unit: 'ms',
  title: 'The slowest shipped module to become active, in a new process',
  goal: { atMost: 20 },
  measure: () => middle(({ activation_ms }) => activation_ms),
};
