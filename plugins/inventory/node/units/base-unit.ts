import { COMMON_UNITS } from '../../api/index.ts';

/** Kilograms are cut, pieces are not; a unit that nobody knows is whole until somebody says otherwise. */
export function usuallyFractional(unit: string): boolean {
  return COMMON_UNITS.find((common) => common.unit === unit)?.fractional ?? false;
}
