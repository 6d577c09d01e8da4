import type { CallContext } from '../contracts/call-context.ts';
import { definePoint } from '../points/point.ts';

/** Fills an empty shop with something to try (`--demo`). Called once, in the order of `order`. */
export interface Sample {
  readonly order: number;
  fill(context: CallContext): Promise<void>;
}

export const Samples = definePoint<{ node: Sample }>('frame.samples/v1');
