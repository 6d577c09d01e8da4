/** The way to pay with points, as documents name it. */
export const POINTS_METHOD = 'customers.points';
