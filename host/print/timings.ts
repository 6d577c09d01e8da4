/** How long things around a printer may take, in milliseconds. */
export interface PrintTimings {
  readonly connect: number;
  /** Until a printer that says how it is doing says so. */
  readonly status: number;
  /** Until a printer of which that is unknown is taken for one that does not. */
  readonly firstStatus: number;
  /** How long nothing may move while bytes are sent. */
  readonly stall: number;
  /** How long a printer that answers may be silent while it prints. */
  readonly silence: number;
  /** How long it may take in all until a receipt is out, new paper included. */
  readonly finish: number;
  /** How long a printer that answers nothing is given to hang up when it has everything. */
  readonly goodbye: number;
  /** Between the tries; the last one goes on. */
  readonly retries: readonly number[];
  /** A document that could not be printed for so long is given up. */
  readonly giveUp: number;
  /** A drawer that did not open within this time must not open later. */
  readonly drawer: number;
}
export const PrintTimings = Symbol.for('counterpart.PrintTimings');

export const PRINT_TIMINGS: PrintTimings = {
  connect: 4_000,
  status: 4_000,
  firstStatus: 1_500,
  stall: 20_000,
  silence: 20_000,
  finish: 5 * 60_000,
  goodbye: 2_000,
  retries: [2_000, 5_000, 10_000, 30_000, 60_000],
  giveUp: 60 * 60_000,
  drawer: 8_000,
};
