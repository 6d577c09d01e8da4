/** In a choice of people: none of them. */
export const NOBODY = '';
