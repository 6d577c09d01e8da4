import { formatQuantity, QUANTITY_ONE_MILLI, type Refusal, refusal } from '@counterpart/sdk';
import type { Sellable } from '../../api/index.ts';

/** Why this much of something cannot go onto a line as it stands; undefined when it can. */
export function unfitForSale(
  sellable: Sellable,
  quantity_milli: number,
  label: string | null = null,
): Refusal | undefined {
  return (
    chooseFirst(sellable, quantity_milli) ??
    notSingle(sellable, quantity_milli) ??
    notWhole(sellable, quantity_milli, label)
  );
}

function chooseFirst({ provider, ref, name, choose }: Sellable, quantity_milli: number): Refusal | undefined {
  if (choose === null) return undefined;
  return refusal('choose-first', `${name} cannot be sold as it stands. ${choose}.`, {
    provider,
    ref,
    name,
    choose,
    quantity_milli,
  });
}

/** Half a mug cannot be sold. `label` is the code of the label that asked for it, if one did. */
export function notWhole(
  { name, unit, wholeOnly }: Pick<Sellable, 'name' | 'unit' | 'wholeOnly'>,
  quantity_milli: number,
  label: string | null = null,
): Refusal | undefined {
  if (!wholeOnly || quantity_milli % QUANTITY_ONE_MILLI === 0) return undefined;
  const pieces = unit === null ? 'pieces' : `units (${unit})`;
  const quantity = formatQuantity(Math.abs(quantity_milli), 'en');
  return refusal(
    'whole-only',
    label === null
      ? `${name} is sold in whole ${pieces}, not ${quantity}. Type 1, 2, 3 or more.`
      : `The label says ${quantity}, but ${name} is sold in whole ${pieces}. Set its unit to one that can be cut, such as kg.`,
    { name, quantity_milli },
  );
}

/** Of what there is once, nobody sells two. */
export function notSingle(
  { name, note, single }: Pick<Sellable, 'name' | 'note' | 'single'>,
  quantity_milli: number,
): Refusal | undefined {
  if (!single || quantity_milli === QUANTITY_ONE_MILLI) return undefined;
  const which = note === null ? name : `${name} (${note})`;
  return refusal(
    'one-of-a-kind',
    `There is one ${which}. Leave its quantity at 1, and add others of its kind by themselves.`,
    {
      name,
      quantity_milli,
    },
  );
}
