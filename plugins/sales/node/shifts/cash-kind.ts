/** Payments of this kind are in the drawer, whichever method took them; they are counted together, under this name. */
export const CASH_KIND = 'cash';
export const DRAWER = 'sales.cash';
