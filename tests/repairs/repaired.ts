import { done } from './open-repairs.ts';
import type { Workshop } from './workshop.ts';

/** An iPhone whose display (9.00) was replaced in half an hour (20.00). */
export async function repaired(work: Workshop, ticket: Parameters<Workshop['takeIn']>[0] = {}) {
  const screen = await work.addProduct('Screen', 3000);
  const opened = await work.takeIn(ticket);
  await done(work.repairs.addPart({ device: opened.device, ref: screen }));
  await done(
    work.repairs.saveLabour({
      device: opened.device,
      name: 'Replace display',
      quantity_milli: 500,
      unitPrice_minor: 4000,
    }),
  );
  return { ...opened, screen };
}
