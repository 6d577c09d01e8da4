/** How a board is used without a pointer, read out with each card. */
export const BOARD_HELP =
  'Arrow keys go from card to card, Enter opens one. Space picks it up, the left and right arrows choose a column, Space drops it, Escape leaves it where it was.';

export const boardWords = {
  pickedUp: (card: string, column: string) => `${card} is picked up, in ${column}.`,
  over: (column: string, position: number, of: number) =>
    `Over ${column}, column ${position} of ${of}. Space drops it here.`,
  nowhere: (card: string) => `${card} cannot go into another column from here.`,
  left: (card: string, column: string) => `${card} stays in ${column}.`,
  arrived: (card: string, column: string, position: number, of: number) =>
    `${card} is now in ${column}, ${position} of ${of}.`,
};
