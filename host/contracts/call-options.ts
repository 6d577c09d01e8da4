export interface CallOptions {
  /** Checks every answer against its contract. Costs time on each call, so only tests switch it on. */
  readonly validateOutputs: boolean;
}
export const CallOptions = Symbol.for('counterpart.CallOptions');
