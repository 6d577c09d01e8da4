import type { Tx } from '@counterpart/sdk/node';
import { type Axis, MOST_VARIANTS } from '../../api/index.ts';
import { foldCode } from '../search/fold.ts';

/** Every combination of the values of some axes, in their order. */
export function allCombinations(axes: readonly (readonly string[])[]): string[][] {
  return axes.reduce<string[][]>(
    (before, options) => before.flatMap((values) => options.map((option) => [...values, option])),
    [[]],
  );
}

/** The ids of the values that a combination names, one for each axis; refuses a name that the axis does not have. */
export function requireOptions(tx: Tx, axes: readonly Axis[], values: readonly string[]): string[] {
  return axes.map(({ name, options }, index) => {
    const value = values[index];
    const found =
      value === undefined ? undefined : options.find((option) => foldCode(option.name) === foldCode(value));
    if (found && values.length === axes.length) return found.id;
    return tx.refuse(
      'unknown-option',
      value === undefined || found
        ? `Say one value for each of ${axes.map((axis) => axis.name).join(', ')}.`
        : `${name} has no “${value}”. Add it to its values first.`,
      { values: [...values] },
    );
  });
}

export function requireFew(tx: Tx, name: string, variants: number): void {
  if (variants > MOST_VARIANTS)
    tx.refuse(
      'too-many-variants',
      `${name} would have ${variants} variants; ${MOST_VARIANTS} is the most. Leave out those that you do not sell.`,
      { variants },
    );
}
