import type { JsonObject } from '../schema/json.ts';

/** What crosses a process when something went wrong. `message` is a sentence for people: what, to what, what to do. */
export interface FaultData {
  readonly code: string;
  readonly message: string;
  /** The plugin that caused it, where one is to blame. */
  readonly plugin?: string;
  readonly data?: JsonObject;
}

/** An exceptional failure (expected ones are {@link Refusal} values). Known by `isFault`, never by `instanceof`. */
export class Fault extends Error implements FaultData {
  override readonly name = 'Fault';
  readonly code: string;
  readonly plugin?: string;
  readonly data?: JsonObject;

  constructor(fault: FaultData, options?: { cause?: unknown }) {
    super(fault.message, options);
    this.code = fault.code;
    if (fault.plugin !== undefined) this.plugin = fault.plugin;
    if (fault.data !== undefined) this.data = fault.data;
  }
}

/** True for a {@link Fault} of any copy of this package. */
export function isFault(error: unknown): error is Fault {
  return (
    error instanceof Error && error.name === 'Fault' && typeof (error as Partial<Fault>).code === 'string'
  );
}

/** The fields of any thrown thing as they may cross a process; no stack trace among them. */
export function toFaultData(error: unknown, plugin?: string): FaultData {
  if (isFault(error)) {
    const owner = error.plugin ?? plugin;
    return {
      code: error.code,
      message: error.message,
      ...(owner === undefined ? {} : { plugin: owner }),
      ...(error.data === undefined ? {} : { data: error.data }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message, ...(plugin === undefined ? {} : { plugin }) };
}
