export { MIRROR_ROUNDING_MODES, ROUNDING_MODES } from './rounding-mode.ts';
export type { MirrorRoundingMode, RoundingMode } from './rounding-mode.ts';
