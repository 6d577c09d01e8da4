/** The shop's setting: sales need an open shift. */
export const NEED_SHIFT = 'sales.needShift';
