/**
 * How a figure between two units is settled.
 *
 * `half-away` (the default: what schools, receipts and most tax offices call "half up"), `half-even` (banker's)
 * and `half-down` (towards zero) differ only on an exact half. `up` is away from zero and `down` towards zero.
 * These five act on the magnitude, so a refund rounds to exactly minus the sale.
 * `ceiling` and `floor` look at the number line instead: -1.5 gives -1 and -2. They do not mirror,
 * therefore documents are never priced with them.
 */
export type RoundingMode = MirrorRoundingMode | 'ceiling' | 'floor';

/** The modes under which minus the figure always rounds to minus the result. */
export type MirrorRoundingMode = (typeof MIRROR_ROUNDING_MODES)[number];

/** The modes a shop can choose for its documents, the default first. */
export const MIRROR_ROUNDING_MODES = ['half-away', 'half-even', 'half-down', 'up', 'down'] as const;

/** Every mode, the default first. */
export const ROUNDING_MODES: readonly RoundingMode[] = [...MIRROR_ROUNDING_MODES, 'ceiling', 'floor'];
