import { runCounterpart } from '../harness/index.ts';

/** A supplier of one product of the sample shop, which is reordered from now on. */
export interface Supply {
  readonly supplier: string;
  readonly product: string;
}

/** Calls an operation or query of the shop in this folder, as its owner, also while a till runs on it. */
export async function callShop<T>(data: string, method: string, input: unknown): Promise<T> {
  const ran = await runCounterpart(['call', method, '-', `--data=${data}`], JSON.stringify(input));
  if (ran.code !== 0) throw new Error(`${method}: ${ran.stderr}${ran.stdout}`);
  return ran.json<T>();
}

/** Honey comes from a beekeeper in packs of six at 3.20, and is ordered when there are no more than `point`. */
export async function supplyHoney(data: string, level: { point: number; target: number }): Promise<Supply> {
  const { products } = await callShop<{ products: { id: string }[] }>(data, 'inventory.products', {
    term: 'PAN-27',
  });
  const product = products[0]!.id;
  const { id: supplier } = await callShop<{ id: string }>(data, 'inventory.saveSupplier', {
    name: 'Beekeeper',
    leadDays: 3,
  });
  await callShop(data, 'inventory.saveSupplierProduct', {
    supplier,
    product,
    code: 'H-350',
    cost_minor: 320,
    pack_milli: 6000,
  });
  const [location] = await callShop<{ id: string }[]>(data, 'inventory.locations', {});
  await callShop(data, 'inventory.saveReorderLevel', {
    product,
    location: location!.id,
    level: { point_milli: level.point * 1000, target_milli: level.target * 1000 },
  });
  return { supplier, product };
}
